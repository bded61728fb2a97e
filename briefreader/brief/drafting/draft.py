"""The first draft of a brief, from the text of an article and from what is known already.

What can be read off the page is filled in; what a person must decide is marked `TODO`, which
`check` reports. Nothing is invented: a date that the words do not give stays out.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from briefreader.article.anchoring import Selector
from briefreader.article.folding import fold_quote
from briefreader.article.load import Article
from briefreader.article.mentions import Mention, mentions
from briefreader.article.occurrences import occurrences
from briefreader.article.page import (
    Furniture,
    Line,
    furniture,
    headline,
    lines_of,
    outlet,
    sentences,
)
from briefreader.article.text import steers
from briefreader.brief.drafting.names import names
from briefreader.brief.model import Actor, Localized
from briefreader.brief.scalars import scalar
from briefreader.brief.stubs import event_key, quote_stub, shortest_quote
from briefreader.dates import Basis, DateTime, Edtf, FoundDate, Grain, find_dates
from briefreader.dates.zones import named_zone
from briefreader.language import N_, Catalog

TODO: Final = "TODO"
_DATELINES: Final = 14
"""Lines among which the date of publication stands, if the page has it."""
_MOST_EVENTS: Final = 40
_MOST_TRIED: Final = 200
_MOST_FURNITURE: Final = 100
_MOST_PLACES: Final = 8
"""What stands in more places than this is told apart by its number alone."""
_KEY: Final = re.compile(r"\w[\w.-]*")
_COMMENT: Final = N_("A draft: decide what is marked, then run “briefreader check”.")


class Draft(NamedTuple):
    """What was read off a page.

    Attributes:
        publisher: The outlet, or `None`.
        headline: The headline, or `None`.
        published: When it was published, where the page says so.
        furniture: The lines that are not the article.
        body: The lines that are.
        english: Whether the article is in English rather than in Indonesian.
    """

    publisher: str | None
    headline: Line | None
    published: FoundDate | None
    furniture: list[Furniture]
    body: list[Line]
    english: bool


def read_page(article: Article, published: Edtf | None = None) -> Draft:
    """Read off the page what a brief says of its source."""
    from briefreader.dates.news.finding import is_english
    from briefreader.dates.news.lexemes import Lexemes

    lines = lines_of(article.text)
    parts = furniture(lines)
    taken = {part.line.start for part in parts}
    date = None if published else _publication(lines, taken)
    dateline = next(
        (line.start for line in lines if date and line.start <= date.start < line.end), -1
    )
    head = headline(lines, taken | {dateline})
    own = taken | {dateline} | ({head.start} if head else set())
    body = [line for line in lines if line.start not in own]
    # The headline is often printed again, above a picture.
    body = [line for line in body if head is None or line.text != head.text]
    return Draft(
        outlet(lines, taken | {dateline}, head),
        head,
        date,
        parts,
        body,
        is_english(Lexemes(article.text)),
    )


def _publication(lines: Sequence[Line], taken: set[int]) -> FoundDate | None:
    """The date that has a line at the top nearly to itself."""
    for line in lines[:_DATELINES]:
        if line.start in taken:
            continue
        for date in find_dates(line.text):
            alone = len(date.text) * 2 >= len(line.text) or len(line.text) < 60
            if date.basis == Basis.STATED and date.grain <= Grain.DAY and date.value and alone:
                return date._replace(start=line.start + date.start, end=line.start + date.end)
    return None


def drafted(
    article: Article,
    path: str,
    shared: Mapping[str, Actor],
    others: Mapping[str, Actor],
    speech: Catalog,
    published: Edtf | None = None,
) -> str:
    """A brief in YAML, to be gone through by a person.

    Args:
        article: The article.
        path: Its path, relative to the brief.
        shared: The actors of `actors.yaml`.
        others: The actors that other briefs declare.
        speech: The language of the comments.
        published: When it was published, where that is known from elsewhere.
    """
    page = read_page(article, published)
    outside = [(part.line.start, part.line.end) for part in page.furniture]
    # A key is written as it stands: one that needs quotation marks is a stranger's, and left out.
    known = {
        key: actor.names() for key, actor in {**others, **shared}.items() if _KEY.fullmatch(key)
    }
    found = mentions(article.folded, known, outside)
    spoken_of = list(dict.fromkeys(mention.actor for mention in found))
    strangers = names(page.body, [(mention.start, mention.end) for mention in found])
    new: dict[str, str] = {}
    for named in strangers:
        if page.publisher is not None and named.name.casefold() == page.publisher.casefold():
            continue
        new[event_key(named.name, [*known, *new])] = named.name
    parts = [
        "# yaml-language-server: $schema=.schema/brief.json\n",
        f"# {speech.gettext(_COMMENT)}\n",
        "brief: 1\n",
        _title(page),
        _source(article, page, path, published),
        f"summary:\n  id: {TODO}\n  en: {TODO}\n",
        _actors(spoken_of, new, shared, others),
        _events(article, page, [*found, *_new_mentions(article, new, outside)], published),
    ]
    return "".join(parts)


def _title(page: Draft) -> str:
    own, other = ("en", "id") if page.english else ("id", "en")
    text = scalar(page.headline.text) if page.headline else TODO
    said = {own: text, other: TODO}
    return f"title:\n  id: {said['id']}\n  en: {said['en']}\n"


def _source(article: Article, page: Draft, path: str, published: Edtf | None) -> str:
    lines = [
        "source:",
        f"  text: {scalar(path)}",
        f"  publisher: {scalar(page.publisher) if page.publisher else TODO}",
    ]
    if page.headline is not None:
        lines.append(f"  headline: {scalar(page.headline.text)}")
    lines.append(f"  language: {'en' if page.english else 'id'}")
    if published is not None:
        lines += [f"  published: {_date(published)}", "  published_basis: inferred"]
        lines += [f"  note: {TODO}"]
    elif page.published is not None and page.published.value is not None:
        lines.append(f"  published: {_date(page.published.value)}")
        zone = named_zone(page.published.text)
        if zone and isinstance(page.published.value, DateTime):
            lines.append(f"  zone: {zone.name}")
        lines.append("  published_basis: stated")
    kinds = [_boilerplate(article, part) for part in page.furniture[:_MOST_FURNITURE]]
    if any(kinds):
        lines += ["  boilerplate:", *(kind for kind in kinds if kind)]
    return "\n".join(lines) + "\n"


def _boilerplate(article: Article, part: Furniture) -> str:
    selector = _selector(article, part.line.start, part.line.end)
    if selector is None:
        return ""
    quote = scalar(selector.exact, flow=True)
    more = {"prefix": selector.prefix, "suffix": selector.suffix}
    told = [f"{name}: {scalar(text, flow=True)}" for name, text in more.items() if text]
    if selector.occurrence is not None:
        told.append(f"occurrence: {selector.occurrence}")
    if told:
        quote = f"{{{', '.join([f'exact: {quote}', *told])}}}"
    return f"    - {{kind: {part.kind}, quote: {quote}}}"


def _selector(article: Article, start: int, end: int) -> Selector | None:
    """What anchors at a passage: by its words, or by its number where it comes again and again."""
    exact = " ".join(article.text[start:end].split())
    found = occurrences(article.folded.text, [fold_quote(exact)])[0] if exact else None
    if found is None or steers(exact):
        return None
    if len(found) <= _MOST_PLACES:
        return shortest_quote(article, start, end)
    places = [article.folded.start(place) for place in found]
    return Selector(exact, occurrence=places.index(start) + 1) if start in places else None


def _date(value: Edtf) -> str:
    text = str(value)
    return f'"{text}"' if text[:1] in "[{" else text


def _actors(
    spoken_of: Sequence[str],
    new: Mapping[str, str],
    shared: Mapping[str, Actor],
    others: Mapping[str, Actor],
) -> str:
    if not spoken_of and not new:
        return ""
    lines = ["actors:"]
    for key in spoken_of:
        lines.append(f"  {key}:")
        if key not in shared:
            lines += _declared(others[key])
    for key, name in new.items():
        lines += [f"  {key}:", f"    kind: {TODO}", f"    name: {scalar(name)}"]
    return "\n".join(lines) + "\n"


def _declared(actor: Actor) -> list[str]:
    """An actor as another brief declares it, but for what holds only there."""
    lines = [f"    kind: {actor.kind or TODO}"]
    if actor.name is not None:
        lines.append(f"    name: {_localized(actor.name)}")
    if actor.role is not None:
        lines.append(f"    role: {_localized(actor.role)}")
    if actor.wikidata is not None:
        lines.append(f"    wikidata: {scalar(actor.wikidata)}")
    return lines


def _localized(text: Localized) -> str:
    if list(text.texts) == [""]:
        return scalar(text.texts[""])
    inner = ", ".join(
        f"{language}: {scalar(word, flow=True)}" for language, word in text.texts.items()
    )
    return f"{{{inner}}}"


def _new_mentions(
    article: Article, new: Mapping[str, str], outside: Sequence[tuple[int, int]]
) -> list[Mention]:
    return mentions(article.folded, {key: (name,) for key, name in new.items()}, outside)


def _events(article: Article, page: Draft, found: Sequence[Mention], published: Edtf | None) -> str:
    when = published or (page.published.value if page.published else None)
    blocks: list[str] = []
    taken: list[str] = []
    tried = 0
    for line in page.body:
        for sentence in sentences(line):
            if len(blocks) == _MOST_EVENTS or tried == _MOST_TRIED:
                break
            dates = find_dates(sentence.text, when)
            if not dates:
                continue
            tried += 1
            selector = _selector(article, sentence.start, sentence.end)
            if selector is None:
                continue
            key = event_key(selector.exact, taken)
            taken.append(key)
            involved = dict.fromkeys(
                mention.actor
                for mention in found
                if sentence.start <= mention.start and mention.end <= sentence.end
            )
            blocks.append(_event(key, dates[0], list(involved), quote_stub(selector)))
    return "events:\n" + "".join(blocks) if blocks else ""


def _event(key: str, date: FoundDate, involved: Sequence[str], quote: str) -> str:
    lines = [f"  {key}:", f"    what: {{id: {TODO}, en: {TODO}}}"]
    if date.value is not None:
        lines.append(f"    date: {_date(date.value)}")
    if not steers(date.text):
        lines.append(f"    date_text: {scalar(' '.join(date.text.split()))}")
    if date.value is not None:
        lines.append(f"    date_basis: {date.basis.value}")
    lines.append(f"    status: {TODO}")
    if involved:
        lines.append(f"    actors: {{{', '.join(f'{actor}: {TODO}' for actor in involved)}}}")
    lines.append("    quotes:")
    return "\n".join(lines) + "\n" + quote
