"""The words that newspapers make dates of, in Indonesian and English.

Tables only, and as many languages as there are: a text is read with all of them at once, for mixed
text is normal. A further language adds its words to the tables; the grammar, `forms`, knows kinds
of words and no language.

Names are those that newsrooms print, which is more than CLDR has: “Jum'at”, “Ahad”, “Agt”, “Nop”.
"""

# ruff: noqa: SIM905 - long tables of words are lists of words.

from enum import StrEnum
from typing import Final

from briefreader.dates.as_written import WEEKDAYS


class Kind(StrEnum):
    """What a lexeme is to the grammar. The value is the one letter that stands for it there."""

    WEEKDAY = "W"
    WEEKDAY_SHORT = "w"
    """Abbreviated or in lower case: needs a date beside it."""
    MONTH = "M"
    MONTH_SHORT = "a"
    """Abbreviated: needs a day or a year beside it."""
    MONTH_LOWER = "m"
    """In lower case, as the words “may” and “march”: needs a year beside it."""
    NUMBER = "d"
    """1 to 39: a day, or what was taken for one."""
    NTH = "1"
    """“4th”, which may be a day."""
    ORDINAL = "o"
    """“Ketiga”, “ke-3”."""
    ROMAN = "v"
    YEAR = "y"
    """Four digits from 1000 to 2999."""
    YEARS = "Y"
    DAYS = "R"
    """Two days of one month: 18-19."""
    NUMERIC = "N"
    """Day, month and year in digits, in either order."""
    PARTIAL = "p"
    """Day and month in digits."""
    STRETCH = "2"
    """Two days in digits: 18-19/6/2024."""
    MOMENT = "T"
    """ISO 8601, which says everything."""
    DECADE = "D"
    CLOCK = "C"
    """17:23."""
    DOTTED = "c"
    """17.23, which may also be a number."""
    ZONE = "z"
    FOREIGN = "f"
    """The abbreviation of a zone that stands for several."""
    LOCAL = "Z"
    HALFDAY = "@"
    DAYWORD = "K"
    DAYTIME = "B"
    PORTION = "P"
    DAY_UNIT = "h"
    WEEK = "k"
    MONTH_UNIT = "b"
    YEAR_UNIT = "t"
    QUARTER = "q"
    HALF = "s"
    CENTURY = "e"
    ERA = "E"
    """What may stand before a decade."""
    WEEKEND = "x"
    PAST = "l"
    THIS = "i"
    FUTURE = "n"
    SEQUEL = "r"
    """Counted from another event: “kemudian”, “later”."""
    LAST = "<"
    PRESENT = "="
    NEXT = ">"
    AGO = "g"
    ABOUT = "X"
    SINCE = "S"
    UNTIL = "U"
    FROM = "F"
    JOIN = "j"
    """Only between two dates: “to”."""
    AND = "&"
    PREPOSITION = "H"
    AMBIGUOUS = "A"
    """A preposition that stands before names and amounts as often as before dates."""
    OF = "O"
    AT = "J"
    THE = "G"
    COUNT = "u"
    VAGUE = "V"
    ONE_UNIT = "Q"
    """“Setahun”: one and its unit in one word."""
    QUARTER_NAME = "3"
    """“Q3”."""
    DATE_WORD = "L"
    BEFORE_CHRIST = "9"
    RECURRING = "8"
    """“Setiap”: what follows is no one day."""
    DIGITS = "0"
    """A number that is no part of a date."""
    WORD = "_"
    BREAK = "!"


_WEEKDAYS_SHORT: Final = (
    ("sen", "sel", "rab", "kam", "jum", "sab", "min"),
    ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    ("", "tues", "weds", "thur", "", "", ""),
    ("", "", "", "thurs", "", "", ""),
)
_MONTHS: Final = (
    "januari februari maret april mei juni juli agustus september oktober november desember",
    "january february march april may june july august september october november december",
    "- pebruari - - - - - - - - nopember -",
)
_MONTHS_SHORT: Final = (
    "jan feb mar apr - jun jul agu sep okt nov des",
    "- peb mrt - - - - ags sept oct nop dec",
    "- - - - - - - agt - - - -",
    "- - - - - - - aug - - - -",
)
_ENGLISH_MONTHS: Final = frozenset((*_MONTHS[1].split(), *"jan feb mar apr jun jul".split())) | {
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
}
_ORDINALS: Final = (
    "pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    "kesatu - - -",
)
_COUNTS: Final = (
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
    "one two three four five six seven eight nine ten eleven",
    "a",
    "an",
)
_ROMAN: Final = (
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
)

BEGUN: Final = "begun"
"""The value of a word for what began in the past: “sejak”, unlike “mulai”."""
NIGHT: Final = "night"
"""The value of “tadi malam” and “last night”: the night between yesterday and today."""

# Each kind with its words and what they mean; several words are parted by one blank.
_WORDS: Final[dict[Kind, dict[str, object]]] = {
    Kind.DAYWORD: {
        "hari ini": 0, "today": 0, "kemarin": -1, "yesterday": -1, "kemarin lusa": -2,
        "the day before yesterday": -2, "besok": 1, "esok": 1, "tomorrow": 1, "lusa": 2,
        "the day after tomorrow": 2, "tonight": 0, "malam ini": 0, "pagi ini": 0, "siang ini": 0,
        "sore ini": 0, "petang ini": 0, "nanti malam": 0, "malam nanti": 0, "tadi pagi": 0,
        "pagi tadi": 0, "tadi siang": 0, "siang tadi": 0, "tadi sore": 0, "sore tadi": 0,
        "dini hari tadi": 0, "tadi dini hari": 0, "dini hari ini": 0, "subuh tadi": 0,
        "this morning": 0, "this afternoon": 0, "this evening": 0, "tadi malam": NIGHT,
        "malam tadi": NIGHT, "semalam": NIGHT, "last night": NIGHT, "overnight": NIGHT,
    },
    Kind.DAYTIME: {
        "pagi": "am", "pagi hari": "am", "dini hari": "am", "subuh": "am", "pagi buta": "am",
        "siang": "noon", "siang hari": "noon", "sore": "pm", "sore hari": "pm", "petang": "pm",
        "malam": "pm", "malam hari": "pm", "tengah malam": "night", "tengah hari": "noon",
        "morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm", "midday": "noon",
        "midnight": "night", "noon": "noon",
    },
    Kind.PORTION: {
        "awal": "early", "pertengahan": "middle", "medio": "middle", "akhir": "late",
        "penghujung": "late", "pekan pertama": "early", "minggu pertama": "early",
        "pekan kedua": "middle", "minggu kedua": "middle", "pekan ketiga": "middle",
        "minggu ketiga": "middle", "pekan keempat": "late", "minggu keempat": "late",
        "pekan terakhir": "late", "minggu terakhir": "late", "early": "early", "mid": "middle",
        "late": "late", "beginning of": "early", "start of": "early", "middle of": "middle",
        "end of": "late", "first week of": "early", "second week of": "middle",
        "third week of": "middle", "last week of": "late",
    },
    Kind.DAY_UNIT: {"hari": 1, "day": 1, "days": 1},
    Kind.WEEK: {"pekan": 1, "minggu": 1, "week": 1, "weeks": 1},
    Kind.MONTH_UNIT: {"bulan": 1, "month": 1, "months": 1},
    Kind.YEAR_UNIT: {"tahun": 1, "thn": 1, "year": 1, "years": 1},
    Kind.QUARTER: {"kuartal": 1, "triwulan": 1, "kwartal": 1, "quarter": 1},
    Kind.HALF: {"semester": 1, "paruh": 1, "half": 1},
    Kind.CENTURY: {"abad": 1, "century": 1},
    Kind.ERA: {"era": 1, "dekade": 1, "dasawarsa": 1},
    Kind.WEEKEND: {"akhir pekan": 1, "weekend": 1},
    Kind.PAST: {"lalu": -1, "silam": -1, "yang lalu": -1, "yang silam": -1},
    Kind.THIS: {"ini": 0},
    Kind.FUTURE: {
        "depan": 1, "mendatang": 1, "yang akan datang": 1, "akan datang": 1, "nanti": 1,
        "yang mendatang": 1,
    },
    Kind.SEQUEL: {
        "kemudian": 1, "berikutnya": 1, "sesudahnya": 1, "setelahnya": 1, "sebelumnya": -1,
        "later": 1, "earlier": -1, "after": 1, "before": -1, "setelah itu": 1, "sesudah itu": 1,
        "sebelum itu": -1,
    },
    Kind.LAST: {"last": -1, "past": -1, "previous": -1},
    Kind.PRESENT: {"this": 0},
    Kind.NEXT: {"next": 1, "coming": 1},
    Kind.AGO: {"ago": -1},
    Kind.ABOUT: {
        "sekitar": 1, "sekira": 1, "sekitaran": 1, "kira-kira": 1, "kurang lebih": 1, "around": 1,
        "about": 1, "circa": 1, "approximately": 1, "roughly": 1,
    },
    Kind.SINCE: {
        "sejak": BEGUN, "semenjak": BEGUN, "mulai": 1, "terhitung sejak": BEGUN, "since": BEGUN,
    },
    Kind.UNTIL: {
        "hingga": 1, "sampai": 1, "sampai dengan": 1, "until": 1, "till": 1, "s.d.": 1, "s/d": 1,
        "through": 1,
    },
    Kind.FROM: {"dari": 1, "antara": 1, "from": 1, "between": 1},
    Kind.JOIN: {"to": 1},
    Kind.AND: {"dan": 1, "and": 1},
    Kind.PREPOSITION: {
        "pada": 1, "per": 1, "in": 1, "on": 1, "during": 1, "selama": 1, "sepanjang": 1,
        "as of": 1, "menjelang": 1, "sebelum": 1, "setelah": 1, "sesudah": 1, "pasca": 1,
        "back in": 1, "throughout": 1, "dalam": 1,
        "periode": 1, "masa jabatan": 1,
    },
    Kind.AMBIGUOUS: {"di": 1, "by": 1, "untuk": 1, "for": 1, "for the": 1},
    Kind.OF: {"of": 1},
    Kind.AT: {"pukul": 1, "jam": 1, "pkl": 1, "at": 1},
    Kind.THE: {"the": 1},
    Kind.VAGUE: {"beberapa": 1, "several": 1, "a few": 1, "a couple of": 1},
    Kind.DATE_WORD: {"tanggal": 1, "tgl": 1},
    Kind.BEFORE_CHRIST: {"SM": 1, "BC": 1, "BCE": 1},
    Kind.RECURRING: {"setiap": 1, "tiap": 1, "every": 1, "each": 1},
    Kind.LOCAL: {
        "waktu setempat": 1, "waktu lokal": 1, "local time": 1, "waktu Indonesia": 1,
    },
    Kind.HALFDAY: {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12},
    Kind.ZONE: {"wib": 420, "wita": 480, "wit": 540, "gmt": 0, "utc": 0},
}  # fmt: skip

# Zones whose abbreviation several countries use, or whose offset turns with the season.
FOREIGN_ZONES: Final = frozenset(
    "IST EST EDT CST CDT PST PDT MST MDT ET PT CET CEST EET EEST BST JST KST SGT MYT HKT MSK AEST"
    " AEDT NZST NZDT PHT WAT".split()
)

# A four-digit number or a day before one of these is an amount.
COUNTED: Final = frozenset(
    "orang jiwa warga ton kg kilogram km kilometer meter mil unit rumah desa kepala keluarga"
    " rupiah dolar euro miliar juta ribu triliun persen pasukan tentara prajurit personel anggota"
    " kali jam menit hektare hektar pasien kasus korban peserta siswa mahasiswa pekerja buruh"
    " penumpang pengungsi suara kursi polisi aparat petugas butir buah ekor lembar pemain negara"
    " people persons men women children soldiers troops tons tonnes miles kilometers kilometres"
    " meters metres feet dollars euros pounds percent million billion thousand times hours"
    " minutes homes houses villages hectares acres patients cases victims workers students"
    " officers passengers refugees votes seats members employees jobs troops others were have"
    " players countries companies schools pages words cars units shares points deaths".split()
)

# Words beside a weekday that make a name of it: a market, a prayer, a feast, a paper.
NAMED_BEFORE: Final = frozenset(
    "pasar salat shalat sholat solat khotbah khutbah black good bloody super ash palm easter"
    " kompas koran cyber".split()
)
NAMED_AFTER: Final = frozenset(
    "agung abu putih palma kliwon legi pahing pon wage times telegraph mirror berkah".split()
)

# Words that may follow a bare year or month without being what is counted or named.
SMALL: Final = frozenset(
    "yang untuk karena saat ketika dengan oleh atau tetapi namun akan telah sudah juga ada adalah"
    " masih tidak itu bahwa para ke secara when where which who that as after before or but with"
    " is was will has had for amid because while if than".split()
)

# Words that number what follows: a law, an article, a version.
NUMBERING: Final = frozenset(
    "nomor no versi version v pasal ayat bab article section chapter release seri".split()
)

# Words that only one of the languages has, and that any text of some length has.
TELLTALE: Final = {
    "id": frozenset(
        "yang dan di dengan untuk dari ini itu pada tidak akan ke dalam telah oleh juga sebagai"
        " adalah bahwa karena saat lebih bisa ada mereka kata para atau dia".split()
    ),
    "en": frozenset(
        "the of and to in that is was for on with as by it from at said has have were be his"
        " which an are this will but not had who".split()
    ),
}


def _numbered(rows: tuple[str, ...]) -> dict[str, int]:
    """The words of rows, each with its place in its row, from 1."""
    return {
        word: number for row in rows for number, word in enumerate(row.split(), 1) if word != "-"
    }


def vocabulary() -> dict[str, tuple[Kind, object]]:
    """Every word, in lower case, with its kind and meaning."""
    table: dict[str, tuple[Kind, object]] = {}
    for names in _WEEKDAYS_SHORT:
        table |= {name: (Kind.WEEKDAY_SHORT, number) for number, name in enumerate(names) if name}
    for kind, rows in (
        (Kind.MONTH_SHORT, _MONTHS_SHORT),
        (Kind.MONTH, _MONTHS),
        (Kind.ORDINAL, _ORDINALS),
        (Kind.COUNT, _COUNTS),
    ):
        table |= {word: (kind, number) for word, number in _numbered(rows).items()}
    for kind, words in _WORDS.items():
        table |= {word.casefold(): (kind, meaning) for word, meaning in words.items()}
    units = {"hari": Kind.DAY_UNIT, "pekan": Kind.WEEK, "minggu": Kind.WEEK}
    units |= {"bulan": Kind.MONTH_UNIT, "tahun": Kind.YEAR_UNIT}
    table |= {f"se{name}": (Kind.ONE_UNIT, unit) for name, unit in units.items()}
    table |= {f"q{number}": (Kind.QUARTER_NAME, number) for number in range(1, 5)}
    table |= {name.casefold(): (Kind.WEEKDAY, number) for name, number in WEEKDAYS.items()}
    return table


ROMAN: Final = {numeral: number for number, numeral in enumerate(_ROMAN, 1)}


def is_english(month: str) -> bool:
    """Whether English has this name of a month."""
    return month.casefold().rstrip(".") in _ENGLISH_MONTHS
