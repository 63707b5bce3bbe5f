"""The page shows every entry in place, leads from each to the other, and runs nothing that a report brings along."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import made
from onrecord import export
from onrecord.export.key import EVENT_MEANS, STANDING_MEANS
from onrecord.model import Act, Entry, EventType, Link, LinkType, Report, Span, Standing, Verdict

TEXT = (
    "Norway would sign on Friday, Oslo said. Iceland has moved no troops, Reykjavik said.\n\n"
    'A second paragraph with <b>marks</b> & "quotes".'
)
VOID = {"meta", "link", "br", "hr", "img", "input"}


class Page(HTMLParser):
    """A page taken apart, with what is wrong in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.words: list[str] = []
        self.marked: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.targets += [given["href"] or ""] if "href" in given else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing, line {self.getpos()[0]}")

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if "mark" in self.open:
            self.marked.append(data)


def page(report: Report, entries: list[Entry], links: list[Link] = ()) -> str:  # type: ignore[assignment]
    verdicts = {e.id: Verdict(statement=e.id, as_of=made.DAY, standing=Standing.OPEN) for e in entries}
    return export.page([report], entries, links, verdicts, [(entries[0], made.DAY)], as_of=made.DAY)


def two(report: Report) -> list[Entry]:
    signing = made.statement(report, "Norway would sign on Friday")
    denial = made.statement(report, "Iceland has moved no troops", "Reykjavik", side="ISL")
    return [made.entry(report, signing), made.entry(report, denial)]


def test_every_entry_is_marked_in_place_with_a_card() -> None:
    report = made.report(TEXT, headline="Signing near")
    found = Page(page(report, two(report)))
    assert found.faults == []
    assert found.open == []
    assert found.marked == ["Norway would sign on Friday", "Iceland has moved no troops"]
    assert {"e1", "e2"} <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))


def test_every_card_and_table_has_the_id_that_show_takes() -> None:
    report = made.report(TEXT)
    one, other = two(report)
    link = Link(type=LinkType.DISPUTES, later=other.id, earlier=one.id, rule="disputes.x", reason="both speak of NOR")
    told = "".join(Page(page(report, [one, other], [link])).words)
    assert told.count(one.id[:7]) == 3  # open, disputed, and beside its words
    assert told.count(other.id[:7]) == 2
    by_hand = made.entry(report, replace(one.statement, id="story#s1"))
    assert "story#s1" in page(report, [by_hand])


def test_the_table_of_what_is_open_has_the_coded_event() -> None:
    report = made.report(TEXT)
    found = page(report, two(report))
    table = found[found.index("<tbody>") : found.index("</tbody>")]
    assert "AGREE NOR planned 2030-02-27" in table


def test_every_link_on_the_page_leads_to_a_place_on_it() -> None:
    report = made.report(TEXT)
    one, other = two(report)
    link = Link(type=LinkType.DISPUTES, later=other.id, earlier=one.id, rule="disputes.x", reason="both speak of NOR")
    found = Page(page(report, [one, other], [link]))
    assert all(target.startswith("#") and target[1:] in found.ids for target in found.targets)
    assert "".join(found.words).count("both speak of NOR") == 3  # beside both entries and between them


def test_statements_that_overlap_are_both_marked() -> None:
    report = made.report(TEXT)
    outer, _ = two(report)
    inner = made.entry(report, replace(made.statement(report, "sign on Friday"), id="inner"))
    found = Page(page(report, [outer, inner]))
    assert found.faults == []
    assert "".join(found.marked) == "Norway would sign on Friday"
    assert found.marked == ["Norway would ", "sign on Friday"]


def test_words_that_start_between_two_paragraphs_have_their_card_beside_the_second() -> None:
    report = made.report(TEXT)
    gap = TEXT.index("\n\n")
    between = replace(made.statement(report, "A second paragraph"), content=(Span(gap, gap + len("\n\nA second")),))
    found = Page(page(report, [made.entry(report, between)]))
    assert "e1" in found.ids
    assert found.marked == ["A second"]


@settings(max_examples=30)  # each makes a whole page
@given(
    text=st.text("ab .\n", min_size=1, max_size=40),
    cuts=st.lists(st.lists(st.integers(0, 40), min_size=2, max_size=4), min_size=1, max_size=6),
)
def test_wherever_its_words_stand_they_are_marked_and_have_one_card(text: str, cuts: list[list[int]]) -> None:
    report = made.report(text)
    contents = [tuple(Span(*sorted(pair)) for pair in pairwise(cut)) for cut in cuts]
    entries = [
        made.entry(report, replace(made.statement(report, "", ""), id=f"s{n}", content=content))
        for n, content in enumerate(contents)
    ]
    found = Page(page(report, entries))
    assert found.faults == []
    assert sorted(found.ids[5:]) == sorted(f"e{n}" for n in range(1, len(entries) + 1))
    assert all(target[1:] in found.ids for target in found.targets)
    covered = {place for content in contents for span in content for place in range(span.start, span.end)}
    marked = [letter for place, letter in enumerate(text) if place in covered and not letter.isspace()]
    assert "".join("".join(found.marked).split()) == "".join(marked)


def test_what_a_report_brings_along_is_shown_and_not_run() -> None:
    evil = "<script>alert(1)</script>"
    report = made.report(TEXT, headline=evil, outlet=evil, url="javascript:alert(1)")
    html = page(report, two(report))
    assert "<script" not in html
    assert 'href="javascript' not in html
    assert "<b>marks" not in html


def test_what_is_counted_is_in_the_right_number() -> None:
    report = made.report(TEXT)
    one, other = two(report)
    link = Link(type=LinkType.DISPUTES, later=other.id, earlier=one.id, rule="disputes.x", reason="both speak of NOR")
    assert "1 report, 2 entries, 1 link between them." in page(report, [one, other], [link])
    assert "1 report, 1 entry, 0 links between them." in page(report, [one])


def test_a_link_quotes_the_words_at_its_other_end() -> None:
    report = made.report(TEXT)
    one, other = two(report)
    link = Link(type=LinkType.DISPUTES, later=other.id, earlier=one.id, rule="disputes.x", reason="both speak of NOR")
    told = "".join(Page(page(report, [one, other], [link])).words)
    assert "disputed by 2 “Iceland has moved no troops”: both speak of NOR" in told
    assert "disputes 1 “Norway would sign on Friday”: both speak of NOR" in told


def test_a_fact_is_called_one_and_has_the_report_for_a_teller() -> None:
    report = made.report(TEXT)
    entry = made.entry(report, replace(two(report)[0].statement, speaker=None, act=Act.CLAIM))
    verdict = Verdict(statement=entry.id, as_of=made.DAY, standing=Standing.STANDING)
    told = " ".join(
        "".join(Page(export.page([report], [entry], [], {entry.id: verdict}, [], as_of=made.DAY)).words).split()
    )
    assert "1 fact the report" in told
    assert "standing" not in told.partition("1 fact the report")[2]


def test_what_is_overdue_and_what_has_no_end_stand_apart() -> None:
    report = made.report(TEXT)
    one, other = two(report)
    verdicts = {e.id: Verdict(statement=e.id, as_of=made.DAY, standing=Standing.OPEN) for e in (one, other)}
    html = export.page(
        [report], [one, other], [], verdicts, [(one, None)], as_of=made.DAY, overdue=[(other, made.DAY)]
    )
    told = " ".join("".join(Page(html).words).split())
    assert "Nothing is due on a day." in told
    overdue, _, open_ = told.partition("Overdue: its time is over")[2].partition("Open without an end")
    assert "Iceland has moved no troops" in overdue
    assert "Norway would sign on Friday" in open_


def test_a_ledger_with_nothing_in_it_makes_a_page() -> None:
    found = Page(export.page([], [], [], {}, [], as_of=made.DAY))
    assert found.faults == []
    assert "Nothing is due on a day." in "".join(found.words)


def test_the_key_explains_the_signs_on_the_page_and_no_others() -> None:
    report = made.report(TEXT)
    key = page(report, two(report)).partition("<details")[2].partition("</details>")[0]
    assert "<dt>NOR</dt><dd>Norway</dd>" in key
    assert "<dt>AGREE</dt>" in key
    assert "<dt>open</dt>" in key
    for other in ("<dt>SWE</dt>", "<dt>ASSAULT</dt>", "<dt>belied</dt>"):
        assert other not in key


def test_every_standing_and_kind_of_event_has_a_meaning() -> None:
    assert set(STANDING_MEANS) == set(Standing)
    assert set(EVENT_MEANS) == set(EventType)


def test_disputes_stand_in_the_order_of_the_days_beside_them() -> None:
    report = made.report(TEXT)
    first, second = two(report)
    late = replace(first.statement, id="late", said_on=made.days(made.DAY + timedelta(days=3)))
    late_entry = made.entry(report, late)
    links = [
        Link(type=LinkType.DISPUTES, later=second.id, earlier=earlier, rule="a.b", reason=reason)
        for earlier, reason in (("late", "the later one"), (first.id, "the earlier one"))
    ]
    shown = page(report, [late_entry, first, second], links).partition('<section id="disputes">')[2]
    assert shown.index("the earlier one") < shown.index("the later one")
