"""Where choices come from, and which one counts."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from repcast.cli import main

SCRIPT = """+++
repcast = 1

[choices]
talk = "quiet"
get_ready_s = 8
+++

# Band curl

```toml
sets = 2
reps = 3
```

## Steps

1. **Move:** Curl your hands up, and lower them.

## Tips

- **Technique:** Keep your elbows still.
"""


@pytest.fixture
def script(tmp_path: Path) -> str:
    path = tmp_path / "curl.md"
    path.write_text(SCRIPT, encoding="utf-8")
    return str(path)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config.toml"
    monkeypatch.setenv("REPCAST_CONFIG", str(path))
    return path


def chosen(*arguments: str) -> dict[str, tuple[str, str]]:
    done = CliRunner().invoke(main, ["show", "--choices", *arguments])
    assert done.exit_code == 0, done.stderr
    rows = (line.split(maxsplit=2) for line in done.stdout.replace("the page's", "page").splitlines())
    return {name: (value, where) for name, value, where in rows}


def test_a_flag_beats_the_script_and_the_script_beats_the_configuration(script: str, config: Path) -> None:
    config.write_text(
        '[choices]\ntalk = "chatty"\nget-ready = 20\nvoice = "tones"\ntempo = "2-0-2"\n', encoding="utf-8"
    )
    found = chosen(script, "--get-ready", "3")
    assert found["--get-ready"] == ("3", "from the command line")
    assert found["--talk"] == ("quiet", "from the script")
    assert found["--voice"] == ("tones", f"from {config}")
    assert found["--tempo"] == ("2-0-2", f"from {config}")
    assert found["--effort"] == ("normal", "by default")


def test_what_is_chosen_is_what_is_done(script: str, config: Path) -> None:
    config.write_text('[choices]\nget_ready = 20\nvoice = "tones"\n', encoding="utf-8")
    shown = CliRunner().invoke(main, ["show", script, "--reps", "4"]).stdout
    assert "2 × 4" in shown
    assert "Keep your elbows still" not in shown


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[choices]\nrests = 4\n", "'rests' is not a choice; did you mean rest?"),
        ("[choices]\nreps = 0\n", "reps cannot be 0; give a whole number from 1 to 999"),
        ("[choises]\n", "'choises' is not a part of the configuration; did you mean choices?"),
        ("choices = \n", "cannot be read"),
        ("choices = 5\n", "choices must be a table; write [choices] on a line of its own"),
        ("[choices]\ntempo = [1]\n", "tempo cannot be [1]; give 3 or 4 numbers of seconds, such as 3-1-3"),
        ("[choices]\ntempo = [0, 0, 0]\n", "a rep lasts at least 0.5 s"),
        ("[choices]\nreps = 2.9\n", "reps cannot be 2.9; give a whole number from 1 to 999"),
        ("[choices]\nvoice = 5\n", "voice cannot be 5; give a voice as repcast voices lists it"),
        ("[choices]\nrest = 5\nrest_s = 20\n", "rest is chosen twice; keep one of the two"),
        ("[pronunciations]\narm = 5\n", 'the word arm cannot be said as 5; write it as "text"'),
        ("[lines]\nhalf-way = ['Half.']\n", "'half-way' is no kind of lines; did you mean halfway?"),
        ("[lines]\ndone = []\n", 'done has no lines; write done = ["A line."], or done = { only = [...] }'),
        ("[lines]\ndone = { all = ['Done.'] }\n", "done takes `only`, and nothing else; write"),
        ("[lines]\nhalf-time = ['Half.']\nhalf_time = ['Half.']\n", "half-time stands twice; keep one of the two"),
        ("[lines]\ndone = ['...']\n", "done cannot say '...'"),
        ("[lines]\ndone = ['[pause 3 s] Done.']\n", "a line has no pauses"),
        ("[lines]\ndone = ['Done.', 3]\n", 'done cannot say 3; write each line as "words"'),
        ("[lines]\ndone = [' ']\n", "done cannot say ' '"),
        ("[lines]\ndone = ['" + "a" * 81 + "']\n", "a line of done has 81 characters; it may have 80"),
    ],
)
def test_a_fault_of_the_configuration_is_one_message(script: str, config: Path, text: str, message: str) -> None:
    config.write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["show", script])
    assert done.exit_code == 1
    assert done.stderr.startswith(f"error: {config}")
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_lines_of_ones_own_are_added_or_stand_alone(script: str, config: Path) -> None:
    flags = ["show", script, "--voice", "tones", "--talk", "chatty", "--sets", "2"]
    config.write_text("[lines]\ndone = { only = ['See you tomorrow.'] }\n", encoding="utf-8")
    assert "See you tomorrow." in CliRunner().invoke(main, flags).stdout
    config.write_text("[lines]\nlast-one = ['Once more, for me.']\n", encoding="utf-8")
    shown = [CliRunner().invoke(main, [*flags, "--seed", str(seed)]).stdout for seed in range(40)]
    said = [text for text in shown if "Once more, for me." in text]
    assert 0 < len(said) < len(shown)


def test_a_configuration_that_is_named_must_be_there(script: str, config: Path) -> None:
    done = CliRunner().invoke(main, ["show", script])
    assert done.exit_code == 1
    assert done.stderr == f"error: {config}: there is no such file; make it, or unset REPCAST_CONFIG\n"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no device without end here")
def test_a_configuration_without_end_is_refused(script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPCAST_CONFIG", "/dev/zero")
    done = CliRunner().invoke(main, ["show", script])
    assert done.exit_code == 1
    assert "is larger than 1000 kB" in done.stderr


def test_a_configured_figure_fills_in_what_the_page_leaves_out_and_beats_nothing(tmp_path: Path, config: Path) -> None:
    config.write_text('[choices]\nsets = 5\nreps = 4\nrest = 7\nvoice = "tones"\n', encoding="utf-8")
    page = tmp_path / "page.txt"
    page.write_text("Curl\n\nDo 2 sets.\n\n- Curl your hands up.\n- Lower them.\n", encoding="utf-8")
    (exercise,) = json.loads(CliRunner().invoke(main, ["show", str(page), "--json"]).stdout)["exercises"]
    assert (exercise["dose"]["sets"], exercise["dose"]["reps"], exercise["dose"]["rest_s"]) == (2, 4, 7)
    shown = CliRunner().invoke(main, ["show", str(page), "--json", "--sets", "3"]).stdout
    assert json.loads(shown)["exercises"][0]["dose"]["sets"] == 3


def test_a_flag_can_bring_the_tips_back(script: str, config: Path) -> None:
    config.write_text('[choices]\nvoice = "tones"\ntips = false\n', encoding="utf-8")
    flags = ["show", script, "--talk", "normal"]
    assert "Keep your elbows still" not in CliRunner().invoke(main, flags).stdout
    assert "Keep your elbows still" in CliRunner().invoke(main, [*flags, "--tips"]).stdout


def test_what_could_not_be_said_is_told(script: str, config: Path) -> None:
    config.write_text('[choices]\nvoice = "tones"\n', encoding="utf-8")
    done = CliRunner().invoke(main, ["show", script])
    assert "note: " in done.stderr
    assert 'this tip is not spoken: "Keep your elbows still."' in done.stderr


def test_a_plot_is_drawn_as_png_and_svg(script: str, config: Path, tmp_path: Path) -> None:
    config.write_text('[choices]\nvoice = "tones"\n', encoding="utf-8")
    for name, start in (("plan.svg", b"<svg"), ("plan.png", b"\x89PNG")):
        done = CliRunner().invoke(main, ["show", script, "--talk", "normal", "--plot", str(tmp_path / name)])
        assert (done.exit_code, done.output) == (0, "")
        assert (tmp_path / name).read_bytes().startswith(start)
    drawn = (tmp_path / "plan.svg").read_text(encoding="utf-8")
    assert "Band curl" in drawn
    assert drawn.count("rep 3: out") == 2
    done = CliRunner().invoke(main, ["show", script, "--plot", "plan.gif"])
    assert done.exit_code == 1
    assert done.stderr == "error: plan.gif: a session is drawn as .png or .svg; give the file one of these endings\n"


@pytest.mark.parametrize("arguments", [("--effort", "hrad"), ("--sides", "eech"), ("--talk", "quite")])
def test_a_misspelt_word_is_asked_about_in_one_sentence(script: str, arguments: tuple[str, str]) -> None:
    done = CliRunner().invoke(main, ["show", script, *arguments])
    assert done.exit_code == 2
    assert done.stderr.rstrip().endswith("?")
