"""The traditional edition: what is converted, what never is, and that nothing else differs."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.finish.traditional.app import READS_BOTH, converted_app
from scripts.finish.traditional.choices import choices_of, grouped
from scripts.finish.traditional.converter import own_words, traditional
from scripts.finish.traditional.files import converted_data, converted_feed, converted_manifest
from scripts.finish.traditional.markup import markup_converter
from scripts.finish.traditional.place import moved, with_links
from scripts.finish.traditional.search import converted_head
from tests.real_site import ROOT

GOLDEN = {
    "余先生在东方饭店住过一次": "余先生在東方飯店住過一次",
    "发货以后，头发乱了": "發貨以後，頭髮亂了",
    "后台、皇后、后来": "後臺、皇后、後來",
    "干净的面条，面料在里面": "乾淨的麵條，面料在裡面",
    "一只猫，只要一只": "一隻貓，只要一隻",
    "关系、系统、联系": "關係、系統、聯繫",
    "准备好标准": "準備好標準",
    "复购率、复杂、回复": "復購率、複雜、回覆",
    "电子商务法公布了身份信息的规定": "電子商務法公布了身分信息的規定",
    "账期三十天，了解分布": "帳期三十天，了解分布",
    "七日无理由退货": "七日無理由退貨",
    "8 周长过 6周，周围，周、冯": "8 週長過 6週，周圍，周、馮",
    "ROI 是 2.5 倍 <b>": "ROI 是 2.5 倍 <b>",
}
# Letters of both scripts, several of which become different characters in different words.
WORDS = st.text("后发干里面只系准复余台周几松占账买卖的一了ab1 ，。“”", max_size=12)


@pytest.mark.parametrize(("plain", "written"), GOLDEN.items())
def test_words_are_written_as_taiwan_writes_them(plain: str, written: str) -> None:
    assert traditional()(plain) == written


def test_our_own_words_come_out_as_the_dictionary_says() -> None:
    for plain, written in own_words().items():
        assert traditional()(f"，{plain}，") == f"，{written}，"


@given(st.lists(st.tuples(st.sampled_from(["p", "b", "code", "li"]), WORDS, WORDS), max_size=6))
@settings(deadline=None, max_examples=60)
def test_only_what_is_read_is_converted(parts: list[tuple[str, str, str]]) -> None:
    html = "".join(
        f'<{tag} id="{word}" class="后台" aria-label="{label}" data-x="里面">{word}</{tag}>\n'
        for tag, word, label in parts
    )
    convert = traditional()
    expected = "".join(
        f'<{tag} id="{word}" class="后台" aria-label="{label if tag == "code" else convert(label)}" data-x="里面">'
        f"{word if tag == 'code' else convert(word)}</{tag}>\n"
        for tag, word, label in parts
    )
    assert markup_converter(convert)(html) == expected


def test_code_scripts_and_protected_spans_stay() -> None:
    convert = markup_converter(traditional())
    kept = (
        "<pre>\n发货\n后台\n</pre>",
        "<code>发货</code>",
        "<span data-keep>发货</span>",
        '<span data-keep="">发货</span>',
        "<script>var a = '发货'</script>",
        '<a href="发货/#后台" id="后台">',
    )
    for html in kept:
        assert convert(f"<p>发{html}发</p>") == f"<p>發{html}發</p>"
    payload = '<script type="application/json" class="x">{"v":1,"label":"发货","f":["*","a"]}</script>'
    assert convert(payload) == payload.replace("发货", "發貨")


def test_a_file_that_names_another_names_the_converted_one() -> None:
    files = {
        "assets/a.0.json": '{"b":"assets/b.0.json","c":"assets/c.0.txt"}',
        "assets/b.0.json": '{"t":"发货"}',
    }
    names, made = converted_data(files, traditional())
    assert json.loads(made[names["assets/b.0.json"]]) == {"t": "發貨"}
    assert json.loads(made[names["assets/a.0.json"]]) == {
        "b": f"../{names['assets/b.0.json']}",
        "c": "../assets/c.0.txt",
    }


def test_feeds_are_feeds_of_their_own_whose_links_stay_in_the_edition() -> None:
    urn = "urn:uuid:5eb8b8ee-1f48-5d0f-8145-bbdb4a7ebb3a"
    text = f'<feed xml:lang="zh-Hans"><id>{urn}</id><title>发货</title><link href="https://e.com/k/issues/001/"/>'
    feed = converted_feed("feeds/issues.atom", text, "https://e.com/k/", traditional())
    assert 'xml:lang="zh-Hant-TW"' in feed
    assert "<title>發貨</title>" in feed
    assert urn not in feed
    assert 'href="https://e.com/k/zh-Hant/issues/001/"' in feed


def test_a_calendar_s_lines_are_folded_anew() -> None:
    words = "一年后再来，" * 9
    lines = [
        "BEGIN:VEVENT",
        "UID:a1@k",
        f"SUMMARY:{words[:20]}\r\n {words[20:40]}\r\n {words[40:]}",
        "END:VEVENT",
    ]
    calendar = converted_feed("feeds/course.ics", "\r\n".join(lines), "https://e.com/", traditional())
    assert "UID:a1-zh-hant@k\r\n" in calendar
    assert "一年後再來，" * 9 in calendar.replace("\r\n ", "")
    assert max(len(line.encode()) for line in calendar.split("\r\n")) <= 75


def test_search_compares_what_it_did_and_shows_traditional() -> None:
    terms = [["t", "退货", "把货退回。", "退货", "return"]]
    said = {"titles": ["发货"], "terms": terms, "tracks": ["客户服务"], "kinds": ["规则"]}
    head = json.dumps(said | {"files": ["assets/words-0.txt"]})
    done = json.loads(converted_head(head, traditional()))
    assert done["titles"] == ["发货"]
    assert done["terms"] == terms
    assert done["shown"] == ["發貨"]
    assert done["shown_terms"] == [["t", "退貨", "把貨退回。"]]
    assert done["tracks"] == ["客戶服務"]
    assert done["files"] == ["../assets/words-0.txt"]


def test_the_app_prints_traditional_and_still_reads_both() -> None:
    sources = converted_app(ROOT, traditional())
    assert "找到 ${count} 課。" in sources["app/search/results.ts"]
    kept = [path for path, text in sources.items() if READS_BOTH in text]
    assert len(kept) == 5
    for path, text in sources.items():
        assert text.count("\n") == (ROOT / path).read_text("utf-8").count("\n"), path
        if path in kept:
            assert text == (ROOT / path).read_text("utf-8")


def test_the_page_for_unknown_addresses_names_full_paths_of_its_own_edition() -> None:
    html = (
        '<html lang="zh-Hans" data-course="c" data-root="/sub/" data-index="assets/i.0.json"><head></head>'
        '<script src="/sub/assets/c.0.js"></script><a href="/sub/about/">'
        '<p class="foot-build">'
    )
    written = moved("404.html", html, "https://e.com/sub/", {"assets/c.0.js": "assets/c.1.js"})
    assert 'data-home="../" data-root="/sub/zh-Hant/" data-index="../assets/i.0.json"' in written
    assert 'src="/sub/assets/c.1.js"' in written
    assert 'href="/sub/zh-Hant/about/"' in written
    assert 'class="edition" href="/sub/"' in written
    assert 'class="edition" href="/sub/zh-Hant/"' in with_links("404.html", html, "")


def test_both_editions_name_each_other_by_their_full_addresses() -> None:
    html = (
        '<html lang="zh-Hans" data-root="../"><head><meta property="og:url" content="https://e.com/a/">'
        '<meta property="og:image" content="https://e.com/assets/card.0.png"></head><p class="foot-build">'
    )
    written, plain = (
        moved("a/index.html", html, "https://e.com/", {}),
        with_links("a/index.html", html, "https://e.com/"),
    )
    for page in (written, plain):
        assert '<link rel="alternate" hreflang="zh-Hans" href="https://e.com/a/">' in page
        assert '<link rel="alternate" hreflang="zh-Hant" href="https://e.com/zh-Hant/a/">' in page
    assert 'content="https://e.com/zh-Hant/a/"' in written
    assert 'content="https://e.com/assets/card.0.png"' in written
    assert 'href="../../a/"' in written
    assert 'href="../zh-Hant/a/"' in plain


def test_the_installed_app_begins_in_its_edition_and_may_go_to_the_other() -> None:
    manifest = {"name": "发货", "lang": "zh-Hans", "id": "../", "start_url": "../", "scope": "../"}
    text = json.dumps({**manifest, "shortcuts": [{"name": "复习", "url": "../review/"}]}, ensure_ascii=False)
    assert json.loads(converted_manifest(text, traditional())) == {
        **{
            "name": "發貨",
            "lang": "zh-Hant-TW",
            "id": "../zh-Hant/",
            "start_url": "../zh-Hant/",
            "scope": "../",
        },
        "shortcuts": [{"name": "複習", "url": "../zh-Hant/review/"}],
    }


def test_the_report_names_what_was_chosen_for_characters_with_several_ways() -> None:
    found = [(choice, "a.yml") for choice in choices_of("发货再发货，头发干净", traditional())]
    groups = grouped(found)
    assert {plain: list(ways) for plain, ways in groups.items()} == {"发": ["髮", "發"], "干": ["乾"]}
    assert groups["发"]["髮"][0][0].context == "貨再發貨，頭[髮]乾淨"
