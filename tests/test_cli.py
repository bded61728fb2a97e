"""The commands, as a person or a program calls them."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefreader import __version__
from briefreader.cli import main
from tests.projects import SHIPPED
from tests.samples import BRIEF, Project

Captured = pytest.CaptureFixture[str]


def test_the_version(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"briefreader {__version__}\n"


@pytest.mark.parametrize(
    "command",
    [[], ["check"], ["export"], ["date"], ["dates"], ["new"], ["schema"]],
)
def test_help_is_in_the_language_asked_for(capsys: Captured, command: list[str]) -> None:
    said = {}
    for lang in ("id", "en"):
        with pytest.raises(SystemExit) as end:
            main([*command, "--lang", lang, "--help"])
        assert end.value.code == 0
        said[lang] = capsys.readouterr().out
    assert "pemakaian: briefreader" in said["id"]
    assert "tampilkan bantuan ini lalu keluar" in said["id"]
    assert "usage:" not in said["id"]
    assert "show this help message" in said["en"]


@pytest.mark.parametrize("command", [["check"], ["export"]])
def test_nothing_to_read_is_exit_2_and_says_how_to_begin(
    capsys: Captured, tmp_path: Path, command: list[str]
) -> None:
    assert main([*command, str(tmp_path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "has no folder “briefs”" in captured.err
    assert "--demo" in captured.err


def test_the_reader_says_so_too_in_a_folder_without_briefs(
    capsys: Captured, tmp_path: Path
) -> None:
    assert main([str(tmp_path)]) == 2
    assert "has no folder “briefs”" in capsys.readouterr().err
    assert main([str(tmp_path / "none"), "--lang", "id"]) == 2
    assert "tidak ada folder" in capsys.readouterr().err


def test_the_reader_needs_a_terminal(capsys: Captured) -> None:
    assert main([str(SHIPPED)]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_a_brief_that_is_not_there_is_told_with_the_nearest(capsys: Captured) -> None:
    assert main([str(SHIPPED), "--brief", "004-tampangg"]) == 2
    assert "did you mean “004-tampang”?" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--nope"], ["check", "--nope"], ["date"], ["--lang", "xx"]])
def test_wrong_usage_is_exit_2(capsys: Captured, words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    assert "error" in capsys.readouterr().err


def test_check_of_clean_briefs(capsys: Captured) -> None:
    assert main(["check", str(SHIPPED)]) == 0
    assert capsys.readouterr().out == "No findings; 6 files read.\n"


def test_check_tells_every_finding_at_its_place(capsys: Captured, project: Project) -> None:
    project.write(
        BRIEF.replace("status: occurred", "status: ocurred", 1).replace(
            "date: 2025-05-12\n", "date: 2025-02-30\n"
        )
    )
    path = project.briefs / "cibanyu.yaml"
    assert main(["check", str(path)]) == 1
    out = capsys.readouterr().out
    lines = path.read_text("utf-8").splitlines()
    row = next(n for n, line in enumerate(lines, 1) if "2025-02-30" in line)
    assert "error[B401]: February 2025 has 28 days" in out
    assert f"{path}:{row}:19" in out
    assert f"{row} |     date: 2025-02-30" in out
    under = out.splitlines()[out.splitlines().index(f"{row} |     date: 2025-02-30") + 1]
    assert under.index("^") == f"{row} |     date: 2025-02-30".rindex("30")
    assert "“ocurred” is not a value of “status”" in out
    assert out.splitlines()[-1] == (
        "2 errors, 0 warnings; 2 files read. 1 can be mended with --fix."
    )


def test_check_speaks_indonesian(capsys: Captured, project: Project) -> None:
    project.write(BRIEF.replace("publisher:", "penerbit:"))
    assert main(["check", str(project.root), "--lang", "id"]) == 1
    out = capsys.readouterr().out
    assert "galat[B101]: tidak ada kunci “penerbit” di sini" in out
    assert "2 galat" in out


def test_check_makes_what_could_steer_a_terminal_visible(
    capsys: Captured, project: Project
) -> None:
    project.write(BRIEF.replace("Suara Contoh", "Suara \x1b]0;x\x07Contoh"))
    assert main(["check", str(project.root)]) == 1
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "U+001B" in out


def test_colour_only_where_it_is_wanted(
    capsys: Captured, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write("title: x\n")
    main(["check", str(project.root)])
    assert "\x1b[" not in capsys.readouterr().out
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["check", str(project.root)])
    assert "\x1b[1;31merror" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", str(project.root)])
    assert "\x1b[" not in capsys.readouterr().out


def test_export_has_the_keys_that_were_promised(capsys: Captured, project: Project) -> None:
    assert main(["export", str(project.root), "--format", "json", "--lang", "id"]) == 0
    body = json.loads(capsys.readouterr().out)
    assert list(body) == ["briefs"]
    (brief,) = body["briefs"]
    assert list(brief) == ["key", "title", "summary", "source", "actors", "events"]
    assert list(brief["source"]) == [
        "text",
        "publisher",
        "author",
        "headline",
        "language",
        "published",
        "published_basis",
        "published_localized",
        "boilerplate",
    ]
    assert brief["source"]["author"] is None
    assert brief["source"]["published_localized"] == "Selasa, 13 Mei 2025 pukul 09.10 WIB"
    assert list(brief["actors"][0]) == [
        "key",
        "kind",
        "name",
        "role",
        "affiliation",
        "wikidata",
        "aliases",
        "mentions",
    ]
    breach, death = brief["events"]
    assert list(breach) == [
        "key",
        "what",
        "date",
        "date_localized",
        "date_text",
        "date_basis",
        "place",
        "status",
        "attribution",
        "actors",
        "same_event",
        "measures",
        "quotes",
    ]
    assert breach["what"] == "Tanggul Cibanyu jebol"
    assert breach["date_localized"] == "Senin, 12 Mei 2025"
    assert breach["attribution"] is None
    assert death["attribution"] == {
        "source": "siti-rahmawati",
        "cue": "kata",
        "type": "direct",
        "via": ["bpbd"],
    }
    assert death["measures"] == {"deaths": "1"}
    assert death["quotes"][0]["match"] == "exact"


def test_export_shows_a_lost_quote_as_lost(capsys: Captured, project: Project) -> None:
    project.write(BRIEF.replace("jebol pada Senin (12/5) malam.\n", "runtuh.\n"))
    assert main(["export", str(project.root)]) == 0
    (quote,) = json.loads(capsys.readouterr().out)["briefs"][0]["events"][0]["quotes"]
    assert quote == {
        "exact": "Tanggul Sungai Cibanyu runtuh.",
        "start": None,
        "end": None,
        "match": "lost",
    }


def test_a_date_is_worded(capsys: Captured) -> None:
    assert main(["date", "2024-06-19", "--lang", "id"]) == 0
    assert main(["date", "2024-06-19", "--lang", "en_GB", "--style", "long"]) == 0
    assert main(["date", "2024-06-20T18:34+07:00", "--lang", "id", "--zone", "Asia/Jakarta"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Rabu, 19 Juni 2024",
        "19 June 2024",
        "Kamis, 20 Juni 2024 pukul 18.34 WIB",
    ]


@pytest.mark.parametrize(
    "words", [["2024-02-30"], ["kemarin"], ["2024-06-20T18:34", "--zone", "Mars"]]
)
def test_what_is_no_date_is_exit_1_with_the_reason(capsys: Captured, words: list[str]) -> None:
    assert main(["date", *words]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("briefreader: ")


@pytest.mark.parametrize(
    "command",
    [["check", str(SHIPPED)], ["export", str(SHIPPED)], ["date", "2024-05"], ["--version"]],
)
def test_no_command_but_the_reader_imports_textual(command: list[str]) -> None:
    script = (
        "import sys\nfrom briefreader.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "leaked = sorted(n for n in sys.modules if n.split('.')[0] in {'textual', 'rich'})\n"
        "print('LEAKED', leaked)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "LEAKED []"


def test_a_closed_pipe_is_no_fault() -> None:
    command = f"{sys.executable} -m briefreader export {SHIPPED} | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stdout == "{\n"
    assert done.stderr == ""


def test_a_terminal_without_utf8_gets_something_that_it_can_show() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefreader", "export", str(SHIPPED), "--lang", "id"],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    )
    assert json.loads(done.stdout.decode("ascii"))["briefs"]


def test_our_own_fault_is_told_without_a_traceback(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEFREADER_TRACEBACK")
    monkeypatch.setattr("briefreader.commands.check.run", lambda *_: 1 / 0)
    assert main(["check", str(SHIPPED)]) == 101
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_export_tells_a_quote_that_differs_in_typography(
    capsys: Captured, project: Project
) -> None:
    project.write(
        BRIEF.replace("Korban jiwa satu orang, suffix", "Korban\u00a0jiwa satu orang, suffix")
    )
    assert main(["export", str(project.root)]) == 0
    events = json.loads(capsys.readouterr().out)["briefs"][0]["events"]
    assert [quote["match"] for event in events for quote in event["quotes"]] == [
        "exact",
        "normalized",
    ]


# --- check, for people and for programs ----------------------------------------------------------


@pytest.fixture
def faulty(project: Project) -> Project:
    project.write(BRIEF.replace("status: occurred", "status: ocurred", 1))
    return project


def test_check_ends_well_with_warnings_only_unless_asked_otherwise(
    capsys: Captured, project: Project
) -> None:
    project.write(BRIEF.replace("publisher: Suara Contoh", "publisher: Suara #1 Contoh"))
    assert main(["check", str(project.root)]) == 0
    assert "warning[Y060]" in capsys.readouterr().out
    assert main(["check", "--error-on-warning", str(project.root)]) == 1


@pytest.mark.parametrize("wanted", ["concise", "json", "github", "sarif"])
def test_check_speaks_to_programs(capsys: Captured, faulty: Project, wanted: str) -> None:
    assert main(["check", "--format", wanted, str(faulty.root)]) == 1
    out = capsys.readouterr().out
    assert "B111" in out
    if wanted in {"json", "sarif"}:
        assert json.loads(out)


def test_check_chooses_rules(capsys: Captured, faulty: Project) -> None:
    root = str(faulty.root)
    assert main(["check", "--ignore", "B111", root]) == 0
    assert main(["check", "--select", "B4,Y", root]) == 0
    assert main(["check", "--select", "B1", root]) == 1
    assert main(["check", "--select", "B1", "--ignore", "B11", root]) == 0
    assert main(["check", "--select", "B111", "--ignore", "B1", root]) == 1
    capsys.readouterr()
    assert main(["check", "--select", "B999", root]) == 2
    assert "B999" in capsys.readouterr().err


def test_a_comment_silences_a_finding_on_its_line(capsys: Captured, project: Project) -> None:
    project.write(BRIEF.replace("status: occurred", "status: ocurred  # brief: ignore[B111]", 1))
    assert main(["check", str(project.root)]) == 0
    assert "No findings" in capsys.readouterr().out


def test_check_reads_standard_input(
    capsys: Captured, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stdin:
        buffer = io.BytesIO(BRIEF.replace("occurred", "ocurred").encode())

    monkeypatch.setattr("sys.stdin", Stdin())
    monkeypatch.chdir(project.root)
    name = "briefs/neu.yaml"
    assert main(["check", "-", "--stdin-filename", name, "--format", "concise"]) == 1
    said = capsys.readouterr().out
    assert said.count("error[B111]") == said.count("\n") == 2
    assert said.startswith(f"{name}:")


def test_standard_input_stands_alone_and_is_not_mended(capsys: Captured) -> None:
    assert main(["check", "-", "."]) == 2
    assert main(["check", "-", "--fix"]) == 2
    assert "standard input" in capsys.readouterr().err


def test_check_explains_a_rule_and_lists_them(capsys: Captured) -> None:
    assert main(["check", "--explain", "b301"]) == 0
    said = capsys.readouterr().out
    assert "error[B301]: a quote that the article does not have" in said
    assert main(["check", "--explain", "all", "--lang", "id"]) == 0
    assert "B301" in capsys.readouterr().out
    assert main(["check", "--explain", "B3011"]) == 2
    assert "did you mean “B301" in capsys.readouterr().err


def test_check_counts_the_rules(capsys: Captured, faulty: Project) -> None:
    assert main(["check", "--statistics", str(faulty.root)]) == 1
    assert "1  B111  *  a value that is not allowed" in capsys.readouterr().out


def test_check_shows_what_it_would_mend_and_mends_it(capsys: Captured, faulty: Project) -> None:
    path = faulty.briefs / "cibanyu.yaml"
    before = path.read_bytes()
    assert main(["check", "--diff", str(faulty.root)]) == 1
    out = capsys.readouterr().out
    assert "-    status: ocurred" in out
    assert "+    status: occurred" in out
    assert path.read_bytes() == before
    assert main(["check", "--fix", str(faulty.root)]) == 0
    assert path.read_text("utf-8") == BRIEF
    assert "1 finding mended" in capsys.readouterr().err


def test_check_watches_until_it_is_interrupted(
    capsys: Captured, faulty: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0

    def sleep(_: float) -> None:
        nonlocal looks
        looks += 1
        if looks == 3:
            faulty.write(BRIEF)
        if looks > 6:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", sleep)
    assert main(["check", "--watch", str(faulty.root)]) == 130
    out = capsys.readouterr().out
    assert out.count("Watching for changes") == 2
    assert out.index("B111") < out.index("No findings")


# --- dates --------------------------------------------------------------------------------------

ARTICLE = "Kim tiba kemarin.\nKata Peskov, Kamis (12/9/2023) pukul 10.00, pakta itu diteken.\n"


def test_dates_of_an_article(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    assert main(["dates", str(path), "--published", "2023-09-13", "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1:10  “kemarin”                        → 2023-09-12        "
        "(September 12, 2023)              resolved",
        "2:14  “Kamis (12/9/2023) pukul 10.00”  → 2023-09-12T10:00  "
        "(September 12, 2023 at 10:00 AM)  stated  [weekday is wrong]",
    ]


def test_dates_as_json(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert main(["dates", str(path), "--format", "json", "--zone", "Asia/Jakarta"]) == 0
    body = json.loads(capsys.readouterr().out)
    assert body == {
        "dates": [
            {
                "start": 9,
                "end": 16,
                "text": "kemarin",
                "edtf": None,
                "basis": "unresolved",
                "weekday_ok": None,
            },
            {
                "start": 31,
                "end": 60,
                "text": "Kamis (12/9/2023) pukul 10.00",
                "edtf": "2023-09-12T10:00+07:00",
                "basis": "stated",
                "weekday_ok": False,
            },
        ]
    }


def test_dates_speaks_indonesian(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert main(["dates", str(path), "--published", "2023-09-13", "--lang", "id"]) == 0
    out = capsys.readouterr().out
    assert "(12 September 2023)" in out
    assert "dihitung" in out
    assert "[nama harinya salah]" in out


def test_dates_where_there_are_none(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Tidak ada.\n", encoding="utf-8")
    assert main(["dates", str(path)]) == 0
    assert capsys.readouterr().out == "No dates found.\n"
    assert main(["dates", str(path), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"dates": []}


def test_dates_of_standard_input() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefreader", "dates", "-", "--format", "json"],
        input=b"pada 12 Juni 2024",
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["dates"][0]["edtf"] == "2024-06-12"


def test_dates_cannot_steer_the_terminal(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Kamis\x1c (12/10/2023)\x1b]0;x\x07", encoding="utf-8")
    for form in ("text", "json"):
        assert main(["dates", str(path), "--format", form]) == 0
        out = capsys.readouterr().out
        assert "\x1b" not in out
        assert "\x1c" not in out
        assert "2023-10-12" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["none.txt"], "there is no file “none.txt”"),
        (["."], "is not a file"),
        (["/dev/zero"], "is not a file"),
        (["a\0b"], "cannot be opened"),
        (["bytes.txt"], "line 2, column 3 of the article: byte 0xE9 is not UTF-8"),
        (["large.txt"], "larger than 8 MB"),
        (["good.txt", "--published", "kemarin"], "“kemarin” is not a date of publication"),
        (["good.txt", "--published", "2023-02-30"], "February 2023 has 28 days"),
        (["good.txt", "--zone", "WIB"], "there is no time zone “WIB”"),
        (["good.txt", "--zone", "../x"], "there is no time zone"),
    ],
)
def test_dates_refuses(
    capsys: Captured,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bytes.txt").write_bytes(b"kata\nka\xe9")
    Path("large.txt").write_bytes(b" " * (8 * 1024 * 1024 + 1))
    Path("good.txt").write_text(ARTICLE)
    assert main(["dates", *words]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err


def test_dates_needs_neither_yaml_nor_textual(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    code = (
        "import sys; from briefreader.cli import main; main(sys.argv[1:]);"
        "sys.exit(bool({'textual', 'yaml', 'rich'} & set(sys.modules)))"
    )
    words = ["dates", str(path), "--published", "2023-09-13"]
    done = subprocess.run([sys.executable, "-c", code, *words], check=False, capture_output=True)
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("lang", "state", "environment", "locale"),
    [
        ("id", "en_GB", "en_US.UTF-8", "id"),
        (None, "en_GB", "id_ID.UTF-8", "en_GB"),
        (None, "", "id_ID.UTF-8", "id"),
        (None, "xx", "en_ID.UTF-8", "en_ID"),
        (None, "", "xx_XX", "en"),
        ("in", "", "C", "id"),
    ],
)
def test_the_language_is_that_of_the_option_then_of_the_state_then_of_the_environment(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    lang: str | None,
    state: str,
    environment: str,
    locale: str,
) -> None:
    from briefreader.app import start
    from briefreader.shelf.places import state_file

    asked: list[str] = []

    def run_reader(shelf: object, state: object, locale: str, *_: object) -> int:
        asked.append(locale)
        return 0

    monkeypatch.setattr(start, "run_reader", run_reader)
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("LANG", environment)
    path = state_file()
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"locale": state}), "utf-8")
    main([str(SHIPPED), *(["--lang", lang] if lang else [])])
    assert asked == [locale]


@pytest.mark.parametrize("lang", ["xx", "C", "POSIX", "", "../id"])
def test_a_language_that_is_none_is_refused_with_those_that_are(
    capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["date", "2024", "--lang", lang])
    assert ended.value.code == 2
    assert "the languages are: id, en, en_GB, or en_ID" in capsys.readouterr().err


def test_the_shared_actors_are_checked_as_what_they_are(capsys: Captured, project: Project) -> None:
    path = project.briefs / "actors.yaml"
    assert main(["check", str(path)]) == 0
    assert "1 file read" in capsys.readouterr().out
    path.write_text(path.read_text("utf-8").replace("public_body", "public_bodi"), "utf-8")
    assert main(["check", str(path), "--format", "concise"]) == 1
    assert capsys.readouterr().out.count("B111") == 1


def test_many_findings_that_are_ignored_hide_no_other(capsys: Captured, project: Project) -> None:
    names = ", ".join(f"x{number}" for number in range(600))
    text = BRIEF.replace(
        "    measures: {deaths: 1}\n", f"    actors: [{names}] # brief: ignore[B201]\n"
    ).replace("exact: Korban jiwa satu orang", "exact: Kalimat ini tidak ada di artikel")
    project.write(text)
    assert main(["check", str(project.root), "--format", "concise"]) == 1
    assert "B301" in capsys.readouterr().out


@pytest.mark.parametrize("written", ["impossible", "not-occurred", "unplanned", "known", "county"])
def test_what_may_be_another_word_is_proposed_and_not_written(
    capsys: Captured, project: Project, written: str
) -> None:
    text = BRIEF.replace("status: occurred", f"status: {written}", 1)
    path = project.write(text)
    assert main(["check", "--fix", str(project.root)]) == 1
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize(
    "line",
    [
        "    note: |\n      satu\n      # brief: ignore\n      dua\n",
        '    note: "a # brief: ignore[B301] b"\n',
    ],
)
def test_what_stands_in_a_text_is_no_comment(capsys: Captured, project: Project, line: str) -> None:
    text = BRIEF.replace("    note: Free Markdown.\n", line)
    path = project.write(text)
    assert main(["check", "--fix", str(project.root)]) == 0
    assert path.read_text("utf-8") == text


def test_hundreds_of_fixes_are_made_at_once(capsys: Captured, project: Project) -> None:
    comments = "".join(f"  # brief: ignore[B3{number % 10}1]\n" for number in range(600))
    path = project.write(BRIEF + "note: >-\n  kata\n" + comments.replace("  #", "#"))
    main(["check", "--fix", str(project.root)])
    assert path.read_text("utf-8").count("ignore[") <= 100
    assert "500 findings mended" in capsys.readouterr().err


def test_a_name_of_a_file_cannot_steer_a_log(capsys: Captured, project: Project) -> None:
    project.write(BRIEF.replace("status: occurred", "status: x", 1), "a\x1b[2Jb.yaml")
    assert main(["check", str(project.root), "--format", "github"]) == 1
    assert "\x1b" not in capsys.readouterr().out


def test_a_link_that_leads_nowhere_at_all_does_not_hide_the_folder(
    capsys: Captured, project: Project
) -> None:
    (project.briefs / "b.yaml").symlink_to("q" * 300)
    assert main(["check", str(project.root), "--format", "concise"]) == 1
    assert "b.yaml:1:1: error[Y001]" in capsys.readouterr().out


def test_what_is_left_to_do_is_told_after_the_mistakes_and_together(
    capsys: Captured, project: Project
) -> None:
    text = BRIEF.replace("place: {id: Desa Wanareja, en: Wanareja}", "place: TODO")
    text = text.replace("note: Free Markdown.", "note: TODO")
    text = text.replace("publisher:", "note: TODO\n  publisher:")
    project.write(text.replace("status: occurred", "status: x", 1))
    assert main(["check", str(project.root)]) == 1
    out = capsys.readouterr().out
    assert out.index("B111") < out.index("B103")
    assert out.count("error[B103]") == 1
    assert "2 more are left to do, in the lines 34, 48" in out


def test_advice_that_fails_is_no_clean_bill(
    capsys: Captured, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEFREADER_TRACEBACK", raising=False)
    monkeypatch.setattr("briefreader.brief.advice.check_actors", lambda *_, **__: 1 / 0)
    assert main(["check", str(project.root), "--format", "concise"]) == 1
    assert "Y001" in capsys.readouterr().out


def test_what_is_gone_is_complained_of_once_while_watching(
    capsys: Captured, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0

    def sleep(_: float) -> None:
        nonlocal looks
        looks += 1
        if looks == 1:
            for path in project.briefs.iterdir():
                path.unlink()
        if looks == 20:
            project.write(BRIEF)
        if looks > 30:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", sleep)
    assert main(["check", "--watch", str(project.root)]) == 130
    said = capsys.readouterr()
    assert said.err.count("is empty") == 1
    assert said.out.count("Watching for changes") == 2
