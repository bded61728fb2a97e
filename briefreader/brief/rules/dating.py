"""The rules of the dates."""

from typing import Final

from briefreader.brief.rules.rule import Rule
from briefreader.language import N_

DATING: Final[dict[str, Rule]] = {
    "B401": Rule(
        "error",
        N_("not a date"),
        N_("Dates are EDTF: 2024-06-19, 2024-06, 2024-05~; briefs/README.md has a table of them."),
        "date: 12 Mei 2025\n",
        "date: 2025-05-12\n",
    ),
    "B402": Rule(
        "error",
        N_("a weekday that is not that of the date"),
        N_("The article names a weekday, and the date falls on another: one of the two is wrong."),
        "date: 2025-05-13\ndate_text: Senin (12/5) malam\n",
        "date: 2025-05-12\ndate_text: Senin (12/5) malam\n",
    ),
    "B403": Rule(
        "error",
        N_("an unknown time zone"),
        N_("Zones have the names of IANA: WIB is Asia/Jakarta. An abbreviation may mean several."),
        "zone: WIB\n",
        "zone: Asia/Jakarta\n",
        "source",
    ),
    "B404": Rule(
        "error",
        N_("something that occurred after it was published"),
        N_(
            "What an article tells of the future is planned or possible; or one of the dates is "
            "wrong."
        ),
        "date: 2025-06-01\nstatus: occurred\n",
        "date: 2025-06-01\nstatus: planned\n",
    ),
    "B405": Rule(
        "warning",
        N_("a plan for a time that was past already"),
        N_("The date lies before the article: perhaps the year is wrong, or it has occurred."),
        "date: 2024-05-12\nstatus: planned\n",
        "date: 2025-05-20\nstatus: planned\n",
    ),
    "B406": Rule(
        "warning",
        N_("a date more precise than the article"),
        N_("The article names a month, the brief a day: write what the article says."),
        "date: 2025-04-30\ndate_text: akhir bulan lalu\n",
        "date: 2025-04\ndate_text: akhir bulan lalu\n",
    ),
    "B407": Rule(
        "warning",
        N_("a date that its words do not give"),
        N_("Counted from the publication, the article's words mean another day."),
        "date: 2025-03\ndate_text: akhir bulan lalu\n",
        "date: 2025-04\ndate_text: akhir bulan lalu\n",
    ),
    "B408": Rule(
        "warning",
        N_("a zone that is not the one of the offset or of the words"),
        N_(
            "WIB is +07:00 and Asia/Jakarta, WITA +08:00 and Asia/Makassar, WIT +09:00 and "
            "Asia/Jayapura."
        ),
        "published: 2025-05-13T09:10+08:00\nzone: Asia/Jakarta\n",
        "published: 2025-05-13T09:10+07:00\nzone: Asia/Jakarta\n",
        "source",
    ),
    "B409": Rule(
        "warning",
        N_("two briefs that date one event differently"),
        N_(
            "Both use the same “same_event”, and their dates have no day in common. If the outlets "
            "differ, let it stand and write “# brief: ignore[B409]” behind the date; else mend one."
        ),
    ),
}
