"""What site generators and note programs write around the words of a page."""

import pytest

from read.facts import exercises, titles

STEPS = "1. Kneel by a cable with the handle at your chest.\n2. Press it out.\n3. Bring it back.\n"
PAGE = f"# Pallof press\n\n3 sets of 10, 60 s rest.\n\n{STEPS}\n"
TIP = "Keep your hips square."

TIPS = {
    "obsidian": f"> [!tip] Form\n> {TIP}\n",
    "github": f"> [!WARNING]\n> {TIP}\n",
    "folded": f"> [!caution]- Watch out\n> {TIP}\n",
    "docusaurus": f":::tip\n\n{TIP}\n\n:::\n",
    "titled": f":::warning[Mind this]\n{TIP}\n:::\n",
    "mkdocs": f'!!! tip "Coach says"\n    {TIP}\n',
    "collapsed": f"??? warning\n    {TIP}\n",
    "hugo": f"{{{{< notice tip >}}}}\n{TIP}\n{{{{< /notice >}}}}\n",
    "percent": f"{{{{% notice warning %}}}}\n{TIP}\n{{{{% /notice %}}}}\n",
    "gitbook": f'{{% hint style="warning" %}}\n{TIP}\n{{% endhint %}}\n',
}


@pytest.mark.parametrize("callout", TIPS.values(), ids=TIPS.keys())
@pytest.mark.parametrize("after", ["", "\n## Related\n\n[Dead bug](dead-bug.md)\n"], ids=["last", "more"])
def test_a_callout_is_a_tip(callout: str, after: str) -> None:
    (one,) = exercises("press.md", PAGE + callout + after)
    assert (one["title"], one["steps"], one["tips"]) == ("Pallof press", 3, 1)


@pytest.mark.parametrize("callout", TIPS.values(), ids=TIPS.keys())
def test_a_callout_ends_where_its_mark_does(callout: str) -> None:
    (one,) = exercises("press.md", f"# Pallof press\n\n3 sets of 10.\n\n{callout}\n{STEPS}")
    assert (one["title"], one["steps"], one["tips"]) == ("Pallof press", 3, 1)


SKIPPED = {
    "why": "> [!info] Why\n> Press your trunk to resist 10 turns.\n",
    "harder": "> [!example] Harder version\n> Do 20 reps on one leg.\n",
    "easier": '!!! note "Easier"\n    Kneel on both knees for 5 reps.\n',
    "faq": "> [!question] How heavy?\n> Start with 10 kg for 5 sets.\n",
    "benefit": ":::info Benefits\nTrains the trunk for 40 sports.\n:::\n",
    "video": "{{< youtube d9QkZr0aXw4 >}}\n",
    "include": '{% include video.html id="x20" reps=20 %}\n',
    "embed": "![[press-setup-3x20.png|400]]\n",
    "links": "[[Dead bug]] · [[Side plank]] · [[Bird dog]]\n",
    "dataview": "```dataview\nTABLE sets, reps FROM #exercise\nWHERE reps > 20\n```\n",
    "code": "```js\nconst sets = 20;\nreturn press(sets);\n```\n",
    "component": 'import Player from \'@/x20\'\n\n<Player reps="20" sets="5" />\n',
    "comment": "%% done 5 x 20 last week %%\n",
    "footnote": "[^1]: I did 5 sets of 20 once.\n",
}


@pytest.mark.parametrize("markup", SKIPPED.values(), ids=SKIPPED.keys())
def test_what_is_no_part_of_the_exercise_is_passed_over(markup: str) -> None:
    (one,) = exercises("press.md", f"# Pallof press\n\n3 sets of 10, 60 s rest.\n\n{markup}\n{STEPS}\n{markup}")
    assert (one["title"], one["steps"]) == ("Pallof press", 3)
    assert (one["dose"]["sets"], one["dose"]["reps"], one["dose"]["rest_s"]) == ([3, 3], [10, 10], [60, 60])


@pytest.mark.parametrize(
    "dose",
    [
        "> [!tip] Dose\n> 3 sets of 10, 60 s rest.\n",
        "> [!info]\n> 3 sets of 10, 60 s rest.\n",
        ":::note Sets and reps\n3 sets of 10, 60 s rest.\n:::\n",
        '!!! info "How much"\n    3 sets of 10, 60 s rest.\n',
        "> 3 sets of 10, 60 s rest.\n",
    ],
)
def test_a_dose_in_a_callout_is_that_of_the_exercise(dose: str) -> None:
    (one,) = exercises("press.md", f"# Pallof press\n\n{dose}\n{STEPS}")
    assert (one["steps"], one["dose"]["sets"], one["dose"]["reps"]) == (3, [3, 3], [10, 10])


@pytest.mark.parametrize(
    "text",
    [
        "# Core circuit\n\n> 3 rounds\n\n- [[Dead bug]] 10 reps\n- [[Plank|Side planks]] 30 s\n- [[Bird dog]] 8 reps\n",
        "# Core circuit\n\n```\nDead bug 3x10\nSide plank 3x30s\nBird dog 3x8\n```\n",
        "# Core circuit\n\n> - Dead bug: 10 reps\n> - Side plank: 30 s\n> - Bird dog: 8 reps\n",
    ],
)
def test_exercises_in_marks_of_a_note_stay(text: str) -> None:
    assert len(titles("core.md", text)) == 3


def test_the_words_in_tabs_stay() -> None:
    tabs = '<Tabs>\n<TabItem value="a" label="Set-up">\n\n1. Kneel by a cable.\n\n</TabItem>\n<TabItem value="b">\n'
    text = f"# Pallof press\n\n3 sets of 10.\n\n{tabs}\n2. Press it out.\n3. Bring it back.\n\n</TabItem>\n</Tabs>\n"
    (one,) = exercises("press.mdx.md", text)
    assert (one["title"], one["steps"], one["dose"]["sets"]) == ("Pallof press", 3, [3, 3])


README = """# ebbtide

[![build](https://img.example/b.svg)](https://ci.example)

A breathing pacer for the terminal.

## The exercise

1. Sit up straight.
2. Breathe in through your nose for 4 seconds.
3. Breathe out for 6 seconds.
4. Go on for 5 minutes.

## Install

```sh
pip install ebbtide
```

## Usage

```sh
ebbtide --in 5 --out 7   # other lengths
```

| option | default | what it does |
|---|---|---|
| `--in` | 4 | seconds to breathe in |
| `--minutes` | 5 | length of a session |

## {heading}

- [x] colours
- [ ] statistics over 30 days
"""


@pytest.mark.parametrize("heading", ["Roadmap", "Contributing", "License", "Changelog", "Tests", "Compilation"])
def test_a_read_me_with_an_exercise_is_that_exercise(heading: str) -> None:
    (one,) = exercises("README.md", README.replace("{heading}", heading))
    assert one["dose"]["work_s"] == [300, 300]
    assert one["dose"]["tempo_s"][0::2] == [4, 6] or one["dose"]["tempo_s"] == [4, 6]
    assert 3 <= one["steps"] <= 4


@pytest.mark.parametrize(
    "line", ["Size: 800x600px (landscape)", "- 1200x800 px", "Thumbnails: 400x300px", "64 x 64 px"]
)
def test_the_size_of_a_picture_is_no_dose(line: str) -> None:
    (one,) = exercises("press.md", f"{PAGE}\n{line}\n")
    assert (one["dose"]["sets"], one["dose"]["reps"]) == ([3, 3], [10, 10])


@pytest.mark.parametrize(
    "line",
    [
        "★★★★☆ 4.6 (312 votes)",
        "⭐⭐⭐⭐ 4/5",
        "★ 4.8 · 92 ratings",
        "Rating: 4.5/5 (20 reviews)",
        "☆☆☆☆☆",
        "★★★★★ (18)",
    ],
)
@pytest.mark.parametrize("tag", ["div", "p", "span"])
def test_a_rating_is_no_step(line: str, tag: str) -> None:
    steps = "<ol><li>Sit on the bench.</li><li>Pull the handle to your belly.</li></ol>"
    text = f"<html><body><h1>Cable row</h1><{tag}>{line}</{tag}><p>3 sets of 10</p>{steps}</body></html>"
    (one,) = exercises("row.html", text)
    assert (one["title"], one["steps"], one["dose"]["sets"]) == ("Cable row", 2, [3, 3])
