"""The real server over real HTTP: what a web page, a stranger and a careless client get."""

from __future__ import annotations

import http.client
import json
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.naughty import NAUGHTY
from tests.server.clients import CHROMIUM
from tests.server.commands.running import rambu_process
from tests.server.serving import Answer, Server, running

EVALUATIONS = "/v1/evaluations"
GOOD = json.dumps({"platform": "x", "text": "Selamat pagi, warga!"}).encode()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("serving") / "state") as server:
        yield server


def problem(answer: Answer, status: int) -> str:
    assert answer.status == status, answer.body
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == status
    return str(answer.json()["type"])


def test_the_extension_gets_a_judgement(server: Server) -> None:
    answer = server.send("POST", EVALUATIONS, GOOD, server.headers(Origin=CHROMIUM))
    assert answer.status == 200
    assert answer.json()["rules_digest"]
    assert answer.headers["Access-Control-Allow-Origin"] == CHROMIUM
    assert "Server" not in answer.headers


@pytest.mark.parametrize("host", ["rambu.evil.example:{port}", "evil.example", "127.0.0.1", "127.0.0.1:1"])
def test_a_name_that_a_site_points_at_us_gets_nothing(server: Server, host: str) -> None:
    host = host.format(port=server.port)
    for path in ("/v1/health", "/v1/settings", "/openapi.json"):
        assert problem(server.send("GET", path, headers=server.headers(Host=host)), 421)


def test_a_request_without_a_host_gets_nothing(server: Server) -> None:
    assert b" 421 " in _raw(server, b"GET /v1/health HTTP/1.0\r\n\r\n").splitlines()[0]


def test_a_second_host_or_a_whole_address_does_not_get_round_the_list(server: Server) -> None:
    own = server.host.encode()
    for request in (
        b"GET /v1/health HTTP/1.1\r\nHost: " + own + b"\r\nHost: evil.example\r\n\r\n",
        b"GET /v1/health HTTP/1.1\r\nHost: evil.example\r\nHost: " + own + b"\r\n\r\n",
        b"GET http://" + own + b"/v1/health HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"GET /v1/health HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: " + own + b"\r\n\r\n",
    ):
        status = _raw(server, request.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")).splitlines()[0]
        assert b" 421 " in status or b" 400 " in status, request


def test_without_a_token_nothing_is_judged(server: Server) -> None:
    headers = {"Content-Type": "application/json"}
    assert problem(server.send("POST", EVALUATIONS, GOOD, headers), 401)


@pytest.mark.parametrize("origin", ["https://x.com", "null", "http://127.0.0.1:1", "https://evil.example"])
def test_a_web_page_gets_nothing_even_with_a_token(server: Server, origin: str) -> None:
    answer = server.send("POST", EVALUATIONS, GOOD, server.headers(Origin=origin))
    assert problem(answer, 403)
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]


def test_a_preflight_from_a_web_page_gets_nothing(server: Server) -> None:
    asking = {
        "Origin": "https://x.com",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type",
        "Access-Control-Request-Private-Network": "true",
    }
    answer = server.send("OPTIONS", EVALUATIONS, headers=asking)
    assert problem(answer, 403)
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]


def test_a_simple_request_with_plain_text_is_not_read(server: Server) -> None:
    for content_type in (
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
    ):
        answer = server.send("POST", EVALUATIONS, GOOD, server.headers(Content_Type=content_type))
        assert problem(answer, 415)


def test_a_stranger_cannot_answer_a_pairing(server: Server) -> None:
    asked = json.dumps({"challenge": "0" * 64, "client": "Situs"}).encode()
    pairing = server.send("POST", "/v1/pairings", asked, {"Content-Type": "application/json"}).json()
    path = f"/pairings/{pairing['id']}"
    page = server.send("GET", path)
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    assert page.headers["X-Frame-Options"] == "DENY"
    token = page.body.decode().partition('name="form_token" value="')[2].partition('"')[0]
    form = f"form_token={token}&answer=allow".encode()
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    for headers in (
        {},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "cross-site"},
    ):
        assert server.send("POST", path, form, {**kind, **headers}).status == 403
    ours = {"Origin": f"http://{server.host}", "Sec-Fetch-Site": "same-origin"}
    assert server.send("POST", path, form, {**kind, **ours}).status == 303


def test_a_body_is_refused_when_it_is_too_large_however_it_is_sent(server: Server) -> None:
    for size in (4_194_305, 6_000_000, 60_000_000):
        assert problem(server.send("POST", EVALUATIONS, b" " * size, server.headers()), 413)
    chunk = b"%x\r\n" % 65_536 + b" " * 65_536 + b"\r\n"
    head = f"POST {EVALUATIONS} HTTP/1.1\r\nHost: {server.host}\r\nAuthorization: Bearer {server.token}\r\n"
    head += "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert b" 413 " in _raw(server, head.encode() + chunk * 70 + b"0\r\n\r\n").splitlines()[0]


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"NOT HTTP AT ALL\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nBad Header: x\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * 300_000 + b"\r\n\r\n", b"431"),
        (b"POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", b"413"),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n", b"400"),
    ],
)
def test_what_is_not_http_gets_a_problem_document_too(
    server: Server, request_bytes: bytes, status: bytes
) -> None:
    head, _, body = _raw(server, request_bytes).partition(b"\r\n\r\n")
    assert b" " + status + b" " in head.splitlines()[0]
    assert b"application/problem+json" in head
    assert json.loads(body)["status"] == int(status)


def test_a_hundred_kilobytes_get_a_clean_answer(server: Server) -> None:
    for piece in (
        "a",
        "Kalian harus bayar! ",
        "😀👩‍👩‍👧 ",
        "#tagar ",
        "3299014507990002 ",
        "\n",
        "e\u0301\u0302",
    ):
        text = (piece * (100_000 // len(piece.encode()) + 1))[:100_000]
        began = time.monotonic()
        answer = server.evaluate(text)
        assert answer.status == 200, piece
        assert time.monotonic() - began < 20, piece
        _assert_whole_characters(text, answer)


def test_naughty_strings_get_a_clean_answer(server: Server) -> None:
    for text in NAUGHTY:
        if _has_lone_surrogate(text):
            continue  # see below
        answer = server.evaluate(text, context={"siblings": [text]})
        assert answer.status == 200, text
        _assert_whole_characters(text, answer)


def _has_lone_surrogate(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)


def test_a_lone_surrogate_as_browsers_send_it_gets_a_clean_answer(server: Server) -> None:
    text = "NIK \ud83d 3299014507990002 \ude00"
    answer = server.evaluate(text)
    assert answer.status == 200
    spans = [hint["span"] for hint in answer.json()["hints"] if hint["rule"] == "data-nik"]
    start = text.index("3299")
    assert spans == [{"start": start, "end": start + 16}]


def test_connections_may_stay_open(server: Server) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    sockets = set()
    for _ in range(3):
        connection.request("GET", "/v1/health")
        answer = connection.getresponse()
        assert (answer.status, answer.read()[:15]) == (200, b'{"app":"rambu",')
        assert connection.sock is not None
        sockets.add(connection.sock.getsockname())
    connection.close()
    assert len(sockets) == 1


def test_it_listens_on_loopback_alone(server: Server) -> None:
    table = Path("/proc/net/tcp").read_text().splitlines()[1:]
    listening = {line.split()[1] for line in table if line.split()[3] == "0A"}
    assert f"0100007F:{server.port:04X}" in listening
    assert f"00000000:{server.port:04X}" not in listening


def test_a_port_in_use_is_explained(server: Server, tmp_path: Path) -> None:
    done = rambu_process("serve", "--port", str(server.port), home=tmp_path)
    assert done.returncode == 1
    assert f"Porta {server.port}" in done.stderr
    assert f"--port {server.port + 1}" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_one_line_when_ready_and_a_signal_ends_it_quickly(
    tmp_path: Path, number: signal.Signals
) -> None:
    log = tmp_path / "log"
    with running(tmp_path / "state", log=log) as server:
        assert server.evaluate("halo").status == 200
        began = time.monotonic()
        server.process.send_signal(number)
        assert server.process.wait(timeout=10) == 0
        assert time.monotonic() - began < 3
        assert server.process.stdout is not None
        assert server.process.stdout.read() == b""
    assert log.read_text() == ""


def _assert_whole_characters(text: str, answer: Answer) -> None:
    units = text.encode("utf-16-le")
    for hint in answer.json()["hints"]:
        for span in [hint["span"], *hint["edits"]]:
            if span is not None:
                assert 0 <= span["start"] <= span["end"] <= len(units) // 2
                units[2 * span["start"] : 2 * span["end"]].decode("utf-16-le")


def _raw(server: Server, request: bytes) -> bytes:
    """The answer to these very bytes, read until the server closes."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(request)
        received = b""
        while part := _received(connection):
            received += part
        return received


def _received(connection: socket.socket) -> bytes:
    try:
        return connection.recv(65_536)
    except ConnectionResetError:
        return b""
