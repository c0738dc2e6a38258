"""Web and e-mail addresses as twitter-text links them."""

import pytest

from server.post.links import find_emails, find_urls


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cek lapor.go.id ya", ["lapor.go.id"]),
        ("cek LAPOR.GO.ID.", ["LAPOR.GO.ID"]),
        ("https://x.com/a?b=c, lalu", ["https://x.com/a?b=c"]),
        ("(https://sapawarga.jabarprov.go.id/warga)", ["https://sapawarga.jabarprov.go.id/warga"]),
        ("https://id.wikipedia.org/wiki/Garut_(kota)!", ["https://id.wikipedia.org/wiki/Garut_(kota)"]),
        ("http://sub_bagian.jabarprov.go.id", ["http://sub_bagian.jabarprov.go.id"]),
        ("http://jabarprov.go.id:8080/a", ["http://jabarprov.go.id:8080/a"]),
        ("日本語https://contoh.com/a日本語", ["https://contoh.com/a"]),
        ("contoh.com中国語", ["contoh.com"]),
        ("bit.ly/abc dan s.id/xyz", ["bit.ly/abc", "s.id/xyz"]),
        ("https://t.co/abcDEF123-lalu", ["https://t.co/abcDEF123"]),
        ("contoh.com/#tag", ["contoh.com/#tag"]),
        ("jabar.co.id?x=1", ["jabar.co.id"]),
    ],
)
def test_links(text: str, found: list[str]) -> None:
    urls = find_urls(text)
    assert [url.text for url in urls] == found
    assert [text[url.start : url.end] for url in urls] == found


@pytest.mark.parametrize(
    "text",
    [
        "makan.yuk",
        "selesai.Besok lagi",
        "Rp1.000 pukul 08.30",
        "a.n. Budi, S.Pd.",
        "tanpa spasi...lalu",
        "#lapor.go.id",
        "@lapor.go.id",
        "_lapor.go.id",
        "http://tanpa_titik",
        "https://a_b.com",
        "",
    ],
)
def test_no_links(text: str) -> None:
    assert [url.text for url in find_urls(text)] == []


def test_host_and_scheme_are_lower_case() -> None:
    (url,) = find_urls("HTTPS://Lapor.GO.id/Aduan")
    assert (url.scheme, url.host, url.text) == ("https", "lapor.go.id", "HTTPS://Lapor.GO.id/Aduan")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("surel ke humas@contoh.go.id.", ["humas@contoh.go.id"]),
        ("budi.santoso+a@contoh.co.id, ya", ["budi.santoso+a@contoh.co.id"]),
        ("b@ngsat lu, beli@toko", []),
        ("@humas.jabar", []),
    ],
)
def test_emails(text: str, found: list[str]) -> None:
    assert [mail.text for mail in find_emails(text)] == found
