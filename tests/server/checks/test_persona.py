"""Posts that leave the topics of an account."""

from __future__ import annotations

from pathlib import Path

from server.contract import Author, Pillar, Recent
from tests.server.checks.judging import hints

BLOOD = Pillar(name="donor darah", keywords=["PMI", "golongan darah", "foto lama"])


def _leaves(
    folder: Path, text: str, *pillars: Pillar, off: int = 5, posts: int = 10, **options: object
) -> bool:
    check = {"kind": "persona", "min_words": 4, "recent_off": 3, **options}
    author = Author(pillars=list(pillars), recent=Recent(posts=posts, off_persona=off))
    return bool(hints(folder, check, text, author=author))


def test_a_post_that_names_no_pillar_has_left(tmp_path: Path) -> None:
    assert _leaves(tmp_path, "Sepatu baru datang, warnanya cerah sekali", BLOOD)
    assert not _leaves(tmp_path, "Stok di PMI aman sampai hari Jumat", BLOOD)


def test_one_word_of_a_keyword_of_two_is_not_the_keyword(tmp_path: Path) -> None:
    assert _leaves(tmp_path, "Sepatu lama akhirnya pensiun juga hari ini", BLOOD)
    assert not _leaves(tmp_path, "Kami menemukan foto lama di lemari arsip", BLOOD)


def test_a_hashtag_alone_does_not_bring_it_back(tmp_path: Path) -> None:
    assert _leaves(tmp_path, "Sepatu baru datang, warnanya cerah #DonorDarah", BLOOD)


def test_one_stray_post_is_let_be(tmp_path: Path) -> None:
    text = "Sepatu baru datang, warnanya cerah sekali"
    assert not _leaves(tmp_path, text, BLOOD, off=2)
    assert not _leaves(tmp_path, text, BLOOD, off=2, recent_share=0.4)
    assert _leaves(tmp_path, text, BLOOD, off=2, posts=5, recent_share=0.4)
    assert not _leaves(tmp_path, text, BLOOD, off=1, posts=2, recent_share=0.4)


def test_two_words_of_the_pillars_topic_will_do(tmp_path: Path) -> None:
    topics = [["padi", "wereng", "sawah"]]
    text = "Wereng mulai terlihat di sawah blok timur"
    assert not _leaves(tmp_path, text, Pillar(name="padi"), topics=topics)
    assert _leaves(tmp_path, text, BLOOD, topics=topics)
    assert _leaves(
        tmp_path, "Jalan ke sawah sore hari memang menyenangkan", Pillar(name="padi"), topics=topics
    )


def test_a_post_from_another_world_has_left_although_it_shares_a_word(tmp_path: Path) -> None:
    others = [{"any": ["touring", "klub motor"]}, {"any": ["gas tipis"], "kin": ["knalpot"]}]
    text = "Darah muda emang beda, touring nonstop, gas tipis, klub motor mana ikut"
    assert _leaves(tmp_path, text, BLOOD, others=others, others_min=3)
    assert not _leaves(tmp_path, text, BLOOD, others=others, others_min=4)
    assert not _leaves(tmp_path, text, BLOOD, Pillar(name="touring"), others=others, others_min=3)
    assert not _leaves(tmp_path, text, BLOOD)
    assert not _leaves(tmp_path, text, BLOOD, Pillar(name="knalpot"), others=others, others_min=3)
    assert not _leaves(tmp_path, text, BLOOD, others=others, others_min=3, ties=["mana ikut"])


def test_a_post_with_as_much_of_a_pillar_as_of_another_world_has_not_left(tmp_path: Path) -> None:
    others = [{"any": ["konser", "setlist"]}]
    assert _leaves(tmp_path, "Konser donor semalam, setlist gila", BLOOD, others=others, others_min=2)
    text = "Konser di halaman PMI, setlist-nya untuk pendonor golongan darah apa saja"
    assert not _leaves(tmp_path, text, BLOOD, others=others, others_min=2)


def test_a_short_post_has_only_left_for_another_world(tmp_path: Path) -> None:
    others = [{"any": ["konser"]}]
    assert not _leaves(tmp_path, "Selamat pagi dari teras rumah", BLOOD, others=others, bare_words=8)
    assert _leaves(tmp_path, "Konser semalam luar biasa ramai", BLOOD, others=others, bare_words=8)


def test_latest_posts_that_nobody_knows_are_no_excuse_where_the_rule_says_so(tmp_path: Path) -> None:
    check = {"kind": "persona", "min_words": 4, "recent_off": 3}
    text, author = "Sepatu baru datang, warnanya cerah sekali", Author(pillars=[BLOOD])
    assert not hints(tmp_path, check, text, author=author)
    assert hints(tmp_path, {**check, "unknown_recent": True}, text, author=author)
