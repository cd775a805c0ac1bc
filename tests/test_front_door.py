"""`import repcast`: what a Python program is given, and that the command line uses nothing else."""

import ast
import doctest
import importlib
import io
import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

import miniaudio
import pytest
from click.testing import CliRunner

import repcast
from pages import CURL
from repcast.cli import main
from repcast.model.choices import CHOICES, Choice
from repcast.session.voice import ChoiceKeywords, Voice

SOURCE = Path(repcast.__file__).parent


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "curl.txt"
    path.write_text(CURL, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", repcast.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(repcast, name)
    assert name in dir(repcast)
    if callable(value):
        assert value.__doc__


@pytest.mark.parametrize("module", ["repcast.session", "repcast.session.source", "repcast.session.voice"])
def test_the_examples_of_the_docstrings_hold(module: str) -> None:
    tried = doctest.testmod(importlib.import_module(module))
    assert tried.attempted
    assert not tried.failed


def test_importing_repcast_imports_nothing_heavy() -> None:
    script = (
        "import sys, repcast; print([m for m in sys.modules if m.split('.')[0] in {'numpy', 'click', 're2', 'bs4'}])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("before", ["", "import repcast.read.reader, repcast.session; "])
def test_read_is_the_function_whatever_was_imported_before(before: str) -> None:
    script = f"{before}import repcast; print(repcast.read(text='Plank\\n\\nHold for 30 seconds.').routine.title)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "Plank"


FACES = [path for face in ("cli", "studio") for path in sorted((SOURCE / face).glob("*.py"))]


@pytest.mark.parametrize("path", FACES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_faces_use_the_front_door_alone(path: Path) -> None:
    public = {*repcast.__all__, "__version__"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "repcast":
            if node.module == "repcast":
                assert {alias.name for alias in node.names} <= public
            else:
                assert (node.module or "").startswith(f"repcast.{path.parent.name}")
        elif isinstance(node, ast.Import):
            assert all(alias.name.split(".")[0] != "repcast" or alias.name == "repcast" for alias in node.names)


def test_a_page_may_be_a_path_a_text_or_an_open_file(page: Path) -> None:
    told = [repcast.read(page), repcast.read(str(page)), repcast.read(text=CURL), repcast.read(io.StringIO(CURL))]
    with page.open("rb") as binary, page.open(encoding="utf-8") as text:
        told += [repcast.read(binary), repcast.read(text), repcast.read(io.BytesIO(CURL.encode()))]
    assert {(one.routine.title, one.routine.exercises[0].dose.reps.low) for one in told} == {("Band Curl", 3)}  # type: ignore[union-attr]
    assert told[0].source == told[4].source == str(page)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("no-such-page.txt", "there is no such file"),
        ("plnak", "did you mean plank?"),
        ("https://example.org/plank", "save the page in a browser"),
        (5, "a source cannot be int"),
        (None, "there is nothing to read; pass a path, an open file, or text="),
        ("", "the name of the source is empty"),
        (" ", "the name of the source is empty"),
        (CURL, "this is no name of a file; .*text="),
        (CURL * 20, "this is no name of a file; .*text="),
    ],
)
def test_a_source_that_is_none_says_what_would_do(source: Any, message: str) -> None:
    with pytest.raises(repcast.RepcastError, match=message.replace("?", r"\?")):
        repcast.read(source)


@pytest.mark.parametrize("kind", ["closed", "for writing", "of another encoding"])
def test_an_open_file_that_cannot_be_read_is_an_error_of_repcast(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "curl.txt"
    path.write_bytes(CURL.encode() + b"\xff")
    with path.open("a" if kind == "for writing" else "r", encoding="utf-8") as file:
        if kind == "closed":
            file.close()
        with pytest.raises(repcast.RepcastError, match='open it with mode "rb"'):
            repcast.read(file)


def test_a_folder_does_not_hide_a_shipped_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plank").mkdir()
    monkeypatch.chdir(tmp_path)
    assert repcast.read("plank").routine.title == "Forearm plank"


def test_every_fault_of_a_page_is_raised_at_once() -> None:
    with pytest.raises(repcast.SourceError) as caught:
        repcast.compile(text="+++\nrepcast = 1\nresst = 4\n+++\n# A\n```toml\nsest = 3\n```\n", voice="tones")
    assert sum(one.severity == "error" for one in caught.value.diagnostics) >= 2


def test_the_main_job_takes_four_lines(page: Path) -> None:
    session = repcast.compile(page, reps=5, rest="20s", voice="tones")
    files = session.export(page.with_suffix(".wav"), beside=["srt"])
    assert files == (page.with_suffix(".wav"), page.with_suffix(".srt"))
    seconds = miniaudio.get_file_info(str(files[0])).duration
    assert abs(seconds * 1000 - session.timeline.duration_ms) <= 50
    assert session.plan.title == "Band Curl"
    assert session.settled.origins["reps"] == "the caller"


@pytest.mark.parametrize(
    ("misspelt", "hint"),
    [
        (lambda session: session.export("curl.wav", besides=["srt"]), "did you mean beside"),
        (
            lambda session: session.export("curl.wav", progress=print),
            "'progress' is not a setting of a file; known are",
        ),
        (lambda session: session.play(devise="null"), "did you mean device"),
    ],
)
def test_a_setting_that_there_is_none_of_is_refused(misspelt: Callable[[Any], object], hint: str, page: Path) -> None:
    with repcast.compile(page, voice="tones") as session, pytest.raises(repcast.ChoiceError, match=hint):
        misspelt(session)


def test_one_file_beside_the_track_may_be_a_word(page: Path) -> None:
    with repcast.compile(page, voice="tones") as session:
        assert session.export(page.with_suffix(".wav"), beside="srt")[1] == page.with_suffix(".srt")


def test_the_cues_of_a_timeline_are_those_of_its_sections(page: Path) -> None:
    with repcast.compile(page, voice="tones") as session:
        timeline = session.timeline
    assert timeline.cues == tuple(cue for section in timeline.sections for cue in section.cues)
    assert [cue.at_ms for cue in timeline.cues] == sorted(cue.at_ms for cue in timeline.cues)


def test_a_track_may_go_to_an_open_file(page: Path) -> None:
    whole, other = io.BytesIO(), io.BytesIO()
    session = repcast.compile(page, voice="tones")
    assert session.export(whole, format="mp3") == ()
    repcast.compile(page, voice="tones").export(other, format="mp3")
    assert whole.getvalue()[:3] == b"ID3"
    assert whole.getvalue() == other.getvalue()


def test_one_voice_serves_many_sessions_from_many_threads(page: Path) -> None:
    sounds: list[bytes] = []

    def export(reps: int) -> None:
        track = io.BytesIO()
        repcast.compile(page, voice=voice, reps=reps).export(track, format="wav")
        sounds.append(track.getvalue())

    with repcast.Voice("pyttsx3") as voice:
        threads = [threading.Thread(target=export, args=(reps,)) for reps in (2, 3, 4, 2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len({len(sound) for sound in sounds}) == 3


def test_a_voice_of_ones_own_outlives_a_session_and_a_sessions_own_does_not(page: Path) -> None:
    with repcast.Voice("tones") as voice:
        repcast.compile(page, voice=voice).close()
        assert voice.clip("one").length_ms == 300
    session = repcast.compile(page, voice="pyttsx3")
    session.close()
    with pytest.raises(repcast.SpeechError, match="closed"):
        session.voice.clip("this was never spoken before today")


def test_a_program_gets_what_the_command_line_prints(page: Path) -> None:
    shown = CliRunner().invoke(main, ["show", str(page), "--json", "--voice", "tones", "--reps", "4"]).stdout
    assert repcast.compile(str(page), voice="tones", reps=4).facts() == json.loads(shown)


# One table: what a value comes to, or that it is refused, is the same through every door.


def test_the_keywords_are_those_of_the_table() -> None:
    keywords = get_type_hints(ChoiceKeywords)
    assert set(keywords) == {row.name.replace("-", "_") for row in CHOICES}
    assert keywords["voice"] == str | Voice
    assert Any not in keywords.values()
    assert {row.field for row in CHOICES} == set(repcast.Choices.__dataclass_fields__)


VALUES = {
    "sets": ["3", "0", "100", "2.5"],
    "reps": ["12", "0", "1000", "ten"],
    "hold": ["10", "1m", "0.4", "3601", "1:30"],
    "rest": ["45", "90s", "1m", "1m30s", "1:30", "2,5", "-1", "nan", "99999", ""],
    "tempo": ["3-1-3", "2/0/2", "3:1:3:1", "3-1", "0-0-0", "61-0-1", "fast"],
    "sides": ["each", "Left", "ALTERNATE", "lft", "up"],
    "effort": ["easy", "Hard", "max"],
    "talk": ["quiet", "Chatty", "loud"],
    "get-ready": ["8", "1m", "-2"],
    "switch": ["8", "10 s", "two"],
    "warmup": ["60", "5m", "5400"],
    "cooldown": ["60", "5400"],
    "seed": ["7", "-1", "1.5"],
    "speed": ["1.25", "0.4", "2.1", "quick"],
    "voice": ["tones", ""],
}
ROWS = [(name, value) for name, values in VALUES.items() for value in values]


@pytest.mark.parametrize(("name", "value"), ROWS)
def test_a_value_means_the_same_through_every_door(
    name: str, value: str, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = next(row for row in CHOICES if row.name == name)
    field, config = row.field, tmp_path / "config.toml"
    flags: dict[str, Any] = {} if name == "voice" else {"voice": "tones"}
    told: dict[str, tuple[bool, Any]] = {}

    def head() -> repcast.Session:
        body = f'+++\nrepcast = 1\n[choices]\n{name} = "{value}"\n+++\n\n# Curl\n\n```toml\nreps = 3\n```\n'
        return repcast.compile(text=body, **flags)

    def configured() -> repcast.Session:
        config.write_text(f'[choices]\n{name} = "{value}"\n', encoding="utf-8")
        monkeypatch.setenv("REPCAST_CONFIG", str(config))
        return repcast.compile(page, configuration=repcast.configuration(), **flags)

    doors: dict[str, Callable[[], repcast.Session]] = {
        "python": lambda: repcast.compile(page, **{**flags, name.replace("-", "_"): value}),
        "head": head,
        "configuration": configured,
    }
    for door, session in doors.items():
        try:
            settled = session().settled
            chosen = getattr(settled.choices, field)
            told[door] = True, chosen if chosen is not None else getattr(settled.defaults, field)
        except repcast.RepcastError as fault:
            told[door] = False, str(fault).partition("cannot be")[2]
    assert len(set(map(str, told.values()))) == 1, told
    monkeypatch.delenv("REPCAST_CONFIG", raising=False)
    given = ["show", str(page), "--choices", f"--{name}", value, *(["--voice", "tones"] if flags else [])]
    assert (CliRunner().invoke(main, given).exit_code == 0) == told["python"][0]


@pytest.mark.parametrize("row", CHOICES, ids=lambda row: row.name)
@pytest.mark.parametrize("value", [10**400, -(10**400), float("nan"), float("inf"), b"3", [], {}, None])
def test_a_value_of_any_type_is_taken_or_refused_with_a_hint(row: Choice, value: object) -> None:
    with pytest.raises(repcast.ChoiceError) as refused:
        repcast.Choices.of(**{row.name: value})
    assert refused.value.hint


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"bogus": 3}, "'bogus' is not a setting of a file; known are format"),
        ({"bitrate": 64}, "did you mean bitrate_kbps"),
        ({"split": "rounds"}, "split cannot be 'rounds'; give one of sections, sets"),
        ({"beside": "doc"}, r"'\.doc' is no file that can stand beside a track"),
        ({"target": 5}, "a target cannot be int; pass a path"),
        ({"target": io.BytesIO()}, "an open file has no ending that names its format; pass the format too"),
    ],
)
def test_an_export_refuses_what_it_would_not_use(page: Path, options: dict[str, Any], message: str) -> None:
    target = options.pop("target", page.with_suffix(".mp3"))
    with repcast.compile(page, voice="tones") as session, pytest.raises(repcast.RepcastError, match=message):
        session.export(target, **options)
    assert list(page.parent.iterdir()) == [page]


def test_live_play_refuses_what_it_would_not_use(page: Path) -> None:
    options: Any = {"devise": "null"}
    with repcast.compile(page, voice="tones") as session, pytest.raises(repcast.ChoiceError, match="mean device"):
        session.play(**options)


def test_one_thing_beside_may_be_named_alone(page: Path) -> None:
    with repcast.compile(page, voice="tones", reps=1, sets=1) as session:
        assert len(session.export(page.with_suffix(".wav"), beside="srt")) == 2
