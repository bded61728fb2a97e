"""What is amiss with evidence that was found."""

from typing import Final

from briefreader.article.anchoring import Anchor
from briefreader.article.folding import fold_quote
from briefreader.article.load import Article
from briefreader.brief.advice.numbers import values
from briefreader.brief.evidence import Evidence
from briefreader.brief.findings import Edit, Fix, Lines, Report
from briefreader.brief.model import Brief, Event, Quote, Word
from briefreader.brief.reading import excerpt
from briefreader.brief.splices import rewritten
from briefreader.language import N_, Message

_SHORT: Final = 12
"""A quote of fewer code points stands by chance in many an article."""


def check_quotes(
    brief: Brief, article: Article, evidence: Evidence, lines: Lines, report: Report
) -> None:
    """Look at quotes that anchor, but poorly, and at numbers without evidence."""
    for part, place in zip(brief.source.boilerplate, evidence.boilerplate, strict=False):
        _check_typography(part.quote, place, article, lines, report)
    for key, event in brief.events.items():
        for quote, place in zip(event.quotes, evidence.quotes.get(key, ()), strict=False):
            _check_typography(quote, place, article, lines, report)
            if isinstance(place, Anchor):
                # Of what has no place more is said already.
                _check_length(quote, report)
        _check_measures(event, report)


def _check_typography(
    quote: Quote, place: object, article: Article, lines: Lines, report: Report
) -> None:
    if not isinstance(place, Anchor) or place.match == "exact" or len(place.parts) > 1:
        return
    passage = " ".join(article.text[place.start : place.end].split())
    exact = quote.selector.exact
    # Where only the line breaks differ there is nothing to be written otherwise.
    if " ".join(exact.split()) == passage:
        return
    fix = None
    if isinstance(exact, Word):
        content = rewritten(lines.text[exact.start : exact.end], passage)
        if content is not None:
            fix = Fix((Edit(exact.start, exact.end, content),))
    report.add(
        "B302",
        Message(N_("the article writes it otherwise: “{passage}”"), {"passage": excerpt(passage)}),
        (quote.start, quote.end),
        help=Message(N_("copy it from the article; “check --fix” does")) if fix else None,
        fix=fix,
    )


def _check_length(quote: Quote, report: Report) -> None:
    selector = quote.selector
    if len(fold_quote(selector.exact + selector.prefix + selector.suffix)) < _SHORT:
        report.add(
            "B304",
            Message(N_("“{quote}” is too short to prove anything"), {"quote": selector.exact}),
            (quote.start, quote.end),
            help=Message(N_("quote the words that say what happened")),
        )


def _check_measures(event: Event, report: Report) -> None:
    proven = values(" ; ".join(quote.selector.exact for quote in event.quotes))
    for name, value in event.measures.items():
        meant = values(value)
        if not meant:
            report.add(
                "B310",
                Message(
                    N_("“{value}” under “measures” is not a number"), {"value": excerpt(value)}
                ),
                (value.start, value.end),
            )
        elif not meant & proven:
            report.add(
                "B310",
                Message(
                    N_("no quote of this event has the number {value} of “{name}”"),
                    {"value": excerpt(value), "name": excerpt(name)},
                ),
                (value.start, value.end),
                help=Message(N_("quote the words that give the number as well")),
            )
