"""Markup in which sites, notes and programs carry exercises: each kind by several members with two exercises."""

import pytest

from read.facts import exercises
from repcast.read import read

_NAMES = ("Heel slide", "Pigeon")
_STEPS = (
    ("Lie on your back with your legs straight.", "Slide your heel towards your bottom.", "Slide it back again."),
    ("Bring one shin forward.", "Stretch the other leg out behind you.", "Fold over the front leg."),
)
_DOSES = ("3 sets of 10 each side", "Hold for 45 seconds each side")


def _numbered(steps: tuple[str, ...]) -> str:
    return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))


def _page(form: str, head: str = "# Evening set\n\n", foot: str = "") -> str:
    """Return a page with the two exercises; `form` says how each is written."""
    told = [
        form.format(
            name=name,
            dose=dose,
            numbered=_numbered(steps),
            indented="\n".join(f"    {line}" for line in _numbered(steps).splitlines()),
            quoted="\n".join(f"> {line}" for line in _numbered(steps).splitlines()),
            prose=" ".join(steps),
            li="".join(f"<li>{step}</li>" for step in steps),
            dots="\n".join(f". {step}" for step in steps),
            hashes="\n".join(f"# {step}" for step in steps),
            dashes="\n".join(f"- {step}" for step in steps),
            stars="\n".join(f"[*]{step}" for step in steps),
            at=at,
        )
        for at, (name, dose, steps) in enumerate(zip(_NAMES, _DOSES, _STEPS, strict=True), 1)
    ]
    return head + "\n\n".join(told) + "\n" + foot


def _is_whole(name: str, text: str, *, steps: int = 3) -> None:
    found = exercises(name, text)
    assert [one["title"] for one in found] == list(_NAMES)
    assert [(one["dose"]["sets"], one["dose"]["reps"]) for one in found] == [([3, 3], [10, 10]), (None, None)]
    assert found[1]["dose"]["hold_s"] == [45, 45]
    assert [one["dose"]["sides"] for one in found] == ["each", "each"]
    assert [(one["steps"], one["tips"]) for one in found] == [(steps, 0), (steps, 0)]


@pytest.mark.parametrize(
    "form",
    [
        "<details>\n<summary><b>{name}</b></summary>\n\n{numbered}\n\n*{dose}.*\n\n</details>",
        "> [!example]- {name}\n> {dose}\n{quoted}",
        '??? note "{name}"\n\n    {dose}\n\n{indented}',
        '=== "{name}"\n\n    {dose}\n\n{indented}',
        '<TabItem value="{at}" label="{name}">\n\n{numbered}\n\n{dose}\n\n</TabItem>',
        '<Card title="{name}" icon="star">\n\n{dose}\n\n{numbered}\n\n</Card>',
        '{{% tab title="{name}" %}}\n{numbered}\n\n{dose}\n{{% endtab %}}',
        '{{{{< tab "{name}" >}}}}\n{numbered}\n\n{dose}\n{{{{< /tab >}}}}',
        "::: details {name}\n{numbered}\n\n{dose}\n:::",
    ],
)
def test_boxes_that_are_named_one_by_one_are_headed_by_their_names(form: str) -> None:
    _is_whole("set.md", _page(form))


@pytest.mark.parametrize(
    "heading",
    [
        "## {name} {{#e{at}}}",
        "## {name}[^{at}]",
        "### {name} #hips #home",
        "### {name} ^block-{at}",
        "## [[{name} (move)|{name}]]",
        "## ==" + "{name}==",
    ],
)
def test_marks_beside_a_heading_are_no_part_of_the_name(heading: str) -> None:
    _is_whole("set.md", _page(heading + "\n\n{numbered}\n\n{dose}", foot="\n[^1]: Seen in class.\n[^2]: The same.\n"))


@pytest.mark.parametrize(
    "menu",
    ["[← #5](5.md) | [Index](a.md) | [#7 →](7.md)", "[Home](/) > [Hips](/hips)", "« [Back](1.md) · [On](3.md) »"],
)
def test_a_line_of_links_is_a_menu(menu: str) -> None:
    _is_whole(
        "set.md",
        _page(
            "<details><summary>{name}</summary>\n\n{numbered}\n\n{dose}\n\n</details>",
            head=f"# Mat class\n\n{menu}\n\n",
        ),
    )


@pytest.mark.parametrize(
    "line",
    [
        "- [ ] {name} — {dose} ^b{at}",
        "- [x] [[{name}]]: {dose} #hips 📅 2024-02-01",
        "- [{name}](https://x.org/{at}) {dose}",
        "- ~~9 x 99~~ {name}: {dose}",
    ],
)
def test_tasks_and_links_are_names_with_their_doses(line: str) -> None:
    _is_whole("set.md", _page(line).replace("\n\n- ", "\n- ").replace("set\n-", "set\n\n-"), steps=0)


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: Evening set\nexercises:\n{0}\n---\nFor busy days.\n",
        "---\ntitle: Evening set\nlayout: session\nsequence:\n{0}\n---\n",
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        '  - name: "{name}"\n    dose: "{dose}"\n    how: >\n      {prose}',
        "  - exercise: {name}\n    prescription: {dose}\n    instructions: {prose}",
    ],
)
def test_a_head_may_list_the_exercises(head: str, form: str) -> None:
    _is_whole("set.md", head.format(_page(form, head="").replace("\n\n", "\n").rstrip()))


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        (
            "set.org",
            "#+TITLE: Evening set\n\n",
            "* TODO {name} [0/3] :hips:\n:PROPERTIES:\n:ID: {at}\n:END:\n{dashes}\n\n{dose}",
        ),
        ("set.adoc", "= Evening set\n:toc:\n\n", "== {name}\n\nimage::{at}.png[]\n\n{dots}\n\n*Dose:* {dose}"),
        ("set.textile", "h1. Evening set\n\n", "h2. {name}\n\n{hashes}\n\n*Dose:* {dose}"),
        ("set.txt", "h1. Evening set\n\n", "h3. {name}\n{hashes}\n\n{{color:red}}{dose}{{color}}"),
        (
            "set.txt",
            "[size=150][b]Evening set[/b][/size]\n\n",
            "[b]{name}[/b]\n[list]\n{stars}\n[/list]\n[i]{dose}[/i]",
        ),
        ("set.txt", "====== Evening set ======\n\n", "===== {name} =====\n\n{dashes}\n\n**{dose}**"),
        ("set.wiki", "== Evening set ==\n", "; {name}\n: {dose}\n: {prose}"),
    ],
)
def test_other_light_markups_are_read(name: str, head: str, form: str) -> None:
    _is_whole(name, _page(form, head=head))


def test_a_table_of_a_wiki_is_read() -> None:
    rows = _page("|-\n| [[{name}]] || {prose} || {dose}", head="").replace("\n\n", "\n")
    _is_whole(
        "set.wiki",
        f'== Set ==\n{{| class="wikitable"\n! Exercise !! How !! Dose\n{rows}|}}\n== See also ==\n* [[Rest]]\n',
    )


_HTML_FORMS = [
    '<h2><button data-bs-toggle="collapse">{name}</button></h2><div class="collapse"><ol>{li}</ol><p>{dose}</p></div>',
    '<button class="accordion">{name}</button><div class="x" style="display:none"><p>{prose}</p><p>{dose}</p></div>',
    '<h3><button aria-expanded="false">{name}</button></h3><div role="region" hidden><ol>{li}</ol><p>{dose}</p></div>',
    "<dl><dt>{name}</dt><dd>{prose}</dd><dd>{dose}</dd></dl>",
    '<figure><img src="{at}.jpg"><figcaption>{name}</figcaption></figure><p>{prose}</p><p>{dose}</p>',
    '<div><img src="{at}.jpg" alt="{name}"><ol>{li}</ol><p>{dose}</p></div>',
    '<h2>{name}<i class="mw-editsection">[<a>edit</a>]</i></h2><p>{prose}<sup><a>[1]</a></sup></p><p>{dose}</p>',
    '<h2>{name}</h2><p style="display:none">Do 99 reps</p><p class="sr-only">5 sets</p><ol>{li}</ol><p>{dose}</p>',
    "<h2>{name}</h2><ol>{li}</ol><p><del>9 sets of 99</del> <ins>{dose}</ins></p>",
    '<div role="heading" aria-level="2">{name}</div><div>{prose}</div><div>{dose}</div>',
    "<ol><li><p><b>{name}</b></p><ul>{li}</ul><p>{dose}</p></li></ol>",
    "<table><tr><td><img></td><td><b>{name}</b></td></tr><tr><td>{prose}</td></tr><tr><td>{dose}</td></tr></table>",
    "<table><caption>{name}</caption><tr><th>Dose</th><td>{dose}</td></tr><tr><th>How</th><td>{prose}</td></tr></table>",
]


@pytest.mark.parametrize("form", _HTML_FORMS)
def test_names_are_found_in_any_markup_of_a_web_page(form: str) -> None:
    _is_whole("set.html", _page(form, head="<html><body><h1>Evening set</h1>", foot="</body></html>"))


@pytest.mark.parametrize(
    "around",
    [
        "<form action='x.aspx'><input type='hidden' value='a'>{0}</form>",
        "<form><fieldset><legend>Tick them off</legend>{0}</fieldset></form>",
    ],
)
def test_a_form_around_the_whole_page_is_read(around: str) -> None:
    told = _page("<h2>{name}</h2><p>{prose}</p><p>{dose}</p>", head="<h1>Evening set</h1>")
    _is_whole("set.html", f"<html><body>{around.format(told)}</body></html>")


def test_tabs_that_are_listed_apart_head_what_they_open() -> None:
    tabs = "".join(f'<button role="tab" aria-controls="p{at}">{name}</button>' for at, name in enumerate(_NAMES, 1))
    panels = _page('<div role="tabpanel" id="p{at}"><ol>{li}</ol><p>{dose}</p></div>', head="")
    _is_whole("set.html", f'<html><body><h1>Evening set</h1><div role="tablist">{tabs}</div>{panels}</body></html>')


@pytest.mark.parametrize(
    "item",
    [
        '<li><span>{name}</span><span class="badge">{dose}</span></li>',
        '<li><a href="/{at}">{name}</a> <span class="amount">{dose}</span></li>',
        '<li><label><input type="checkbox"> {name}</label> <span>{dose}</span></li>',
    ],
)
def test_tags_alone_may_part_a_name_from_its_dose(item: str) -> None:
    _is_whole("set.html", _page(item, head="<html><body><h1>Evening set</h1><ul>", foot="</ul></body></html>"), steps=0)


@pytest.mark.parametrize(
    "form",
    [
        "<table><tr><th></th>{0}</tr><tr><th>How</th>{1}</tr><tr><th>Dose</th>{2}</tr></table>",
        "<table><tr><td>Exercise</td>{0}</tr><tr><td>Dose</td>{2}</tr><tr><td>Instructions</td>{1}</tr></table>",
    ],
)
def test_a_table_may_have_a_column_for_each_exercise(form: str) -> None:
    rows = [[f"<td>{cell}</td>" for cell in cells] for cells in (_NAMES, [" ".join(one) for one in _STEPS], _DOSES)]
    _is_whole("set.html", "<html><body><h1>Evening set</h1>" + form.format(*map("".join, rows)) + "</body></html>")


def test_a_cell_of_markdown_may_hold_a_name_over_its_steps() -> None:
    rows = _page("| **{name}**<br>{prose} | {dose} |", head="").replace("\n\n", "\n")
    _is_whole("set.md", f"# Evening set\n\n| Exercise | Dose |\n|---|---|\n{rows}")


@pytest.mark.parametrize("heading", ["Leave it out if", "Not for you if you have", "Skip it if you are", "Stop if"])
@pytest.mark.parametrize("over", ["Getting into it", "Coming in", "On the floor"])
def test_a_heading_over_conditions_is_no_step_and_the_title_names_the_exercise(heading: str, over: str) -> None:
    text = (
        f"---\ntitle: Half Frog\nweight: 340\n---\n\n{{% include nav.html %}}\n\n### {over}\n\nLie on your front. "
        "Bend the right knee and take hold of the foot.\n\nPress the foot towards the hip.\n\nStay for 5 breaths, then "
        f"bend to the left.\n\n### {heading}\n\n- more than 12 weeks pregnant\n- sore in the knee\n"
    )
    (found,) = exercises("frog.md", text)
    assert found["title"] == "Half Frog"
    assert found["dose"]["hold_s"] == [25, 25]
    assert found["dose"]["sides"] == "each"
    assert found["steps"] >= 3


@pytest.mark.parametrize("name", ["Side step with band", "The Hundred (level 1)", "Swan Prep (level 2)"])
def test_a_word_of_a_section_in_the_middle_or_in_brackets_leaves_a_name(name: str) -> None:
    text = f"# Mat work\n\n- Quad set: 2 x 10\n- {name}: 3 x 15\n- Wall slide: 2 x 8\n"
    assert [one["title"] for one in exercises("mat.md", text)] == ["Quad set", name, "Wall slide"]


@pytest.mark.parametrize("lead", ["{}, {}.", "{}: {}.", "{} ({}).", "{} – {}.", "{}, {}!", "{}, {}"])
@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("page.md", "# Legs\n\n1. **{}** Sit well back.\n2. **{}** Step forward.\n"),
        ("page.md", "# Legs\n\n**{}** Sit well back.\n\n**{}** Step forward.\n"),
        ("page.html", "<h1>Legs</h1><ul><li><b>{}</b> Sit well back.</li><li><b>{}</b> Step forward.</li></ul>"),
    ],
)
def test_a_bold_name_with_its_dose_is_called_without_it(lead: str, name: str, page: str) -> None:
    leads = lead.format("Box squats", "2 sets of 9"), lead.format("Lunges", "7 per leg")
    found = read(name, page.format(*leads).encode()).routine.exercises
    assert [(str(one.title), [str(step.text) for step in one.steps]) for one in found] == [
        ("Box squats", ["Sit well back."]),
        ("Lunges", ["Step forward."]),
    ]
    assert [one.dose.reps.low if one.dose.reps else None for one in found] == [9, 7]


def test_a_bold_name_that_says_how_it_is_done_keeps_its_words() -> None:
    page = "# Class\n\n- **Roll-up, legs straight.** Roll up. 6 reps.\n- **Swan, wide arms.** Lift up. 5 reps.\n"
    found = read("page.md", page.encode()).routine.exercises
    assert [str(one.title).rstrip(".") for one in found] == ["Roll-up, legs straight", "Swan, wide arms"]
