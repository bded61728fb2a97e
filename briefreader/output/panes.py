"""What the panes show: rows of text in the chosen language, worked out from a document."""

from collections import Counter

from briefreader.article.text import clean_line
from briefreader.brief.document import Document
from briefreader.brief.findings import worst
from briefreader.dates import Style
from briefreader.language.collation import collation_key
from briefreader.output.events import joined, note_lines
from briefreader.output.finding_rows import findings_text
from briefreader.output.lines import Line, Part, Piece, Row
from briefreader.output.speech import (
    KIND_NAMES,
    Speech,
)


def title_text(document: Document, speech: Speech) -> str:
    """What a brief is called: its title, or else the name of its file."""
    return speech.text(document.brief.title) or clean_line(document.key)


def source_text(document: Document, speech: Speech, style: Style) -> str:
    """Outlet and date of publication, as a citation gives them."""
    source = document.brief.source
    publisher = clean_line(source.publisher or "")
    if source.published is None:
        date = speech.catalog.gettext("undated")
    else:
        date = speech.date(source.published, style, source.zone)
        if source.published_basis == "inferred":
            date = speech.catalog.gettext("{date}, inferred").format(date=date)
    return f"{publisher} · {date}" if publisher else date


def source_texts(document: Document, speech: Speech) -> list[str]:
    """Outlet and date of publication, from the fullest form to the shortest."""
    styles = (Style.FULL, Style.LONG, Style.MEDIUM)
    texts = [source_text(document, speech, style) for style in styles]
    source = document.brief.source
    if source.publisher:
        texts.append(clean_line(source.publisher))
    return texts


def no_article_text(document: Document, speech: Speech) -> str:
    """Why there is no article, and what to do about it."""
    path = document.brief.source.text
    if path is None:
        return speech.catalog.gettext(
            "The brief names no article. Write the path of its text as source.text in the brief."
        )
    said = speech.catalog.gettext(
        "The article “{path}” cannot be read. Correct source.text in the brief, or put the file "
        "there."
    )
    return said.format(path=clean_line(path))


def citation(document: Document, passage: str, speech: Speech) -> str:
    """A passage with outlet and localized date, to paste into a text."""
    quote = " ".join(passage.split())
    return f"“{quote}” ({source_text(document, speech, Style.LONG)})"


def actor_rows(document: Document, speech: Speech) -> list[Row]:
    """The actors, those named most often first, then by name, after a row for all of them."""
    brief = document.brief
    counts = Counter(mention.actor for mention in document.evidence.mentions)
    order = sorted(
        brief.actors, key=lambda key: (-counts[key], collation_key(speech.name(brief, key)))
    )
    everybody = Piece(speech.catalog.gettext("All actors"), Part.STRONG)
    # How many there are stands in the border: in the column of mentions it would be their sum.
    rows = [Row("", (Line((everybody,)),))] if order else []
    for key in order:
        actor = brief.actors[key]
        # Without an article nobody has counted.
        aside = f"{speech.number(counts[key])}×" if document.article else ""
        lines = [Line((Piece(speech.name(brief, key), Part.STRONG),), aside=aside)]
        role = speech.text(actor.role)
        if role:
            lines.append(Line((Piece(role, Part.FAINT),), indent=2, hanging=2))
        rows.append(Row(key, tuple(lines)))
    return rows


def actor_details(document: Document, key: str, speech: Speech) -> list[Line]:
    """An actor in a few lines."""
    brief, _ = document.brief, speech.catalog.gettext
    actor = brief.actors[key]
    facts = [speech.word(KIND_NAMES, actor.kind)]
    if actor.affiliation:
        facts.append(_("belongs to {name}").format(name=speech.name(brief, actor.affiliation)))
    if actor.aliases:
        facts.append(
            _("also as {names}").format(names=speech.listed(map(clean_line, actor.aliases)))
        )
    if actor.wikidata:
        facts.append(_("Wikidata {item}").format(item=clean_line(actor.wikidata)))
    head = [Piece(speech.name(brief, key), Part.STRONG)]
    if actor.role:
        head.append(Piece(f" · {speech.text(actor.role)}"))
    lines = [Line(tuple(head)), Line((Piece(joined(facts), Part.FAINT),))]
    return [*lines, *note_lines(document, actor, speech)]


def brief_row(document: Document, speech: Speech, read: bool) -> Row:
    """A brief in the list of briefs: what, where, when, whether it was read, what is wrong."""
    sign = Piece("  " if read else "• ", Part.SIGN)
    title = Piece(title_text(document, speech), Part.PLAIN if read else Part.STRONG)
    second = [Piece(source_text(document, speech, Style.MEDIUM), Part.FAINT)]
    gravest = worst(document.findings)
    if gravest is not None:
        part = Part.ERROR if gravest == "error" else Part.WARNING
        second.append(Piece(f" · {findings_text(document, speech)}", part))
    return Row(
        document.key,
        (Line((sign, title), hanging=2), Line(tuple(second), indent=2, hanging=2)),
    )
