# ruff: noqa: E501 - a sentence stays on its line.
"""Sentences as newsrooms write them, and the dates that a person reads in them.

They were written after the grammar and without a look at it. Each row: the sentence, when it was published, and for each
expression its words and its EDTF, or `None`.
"""

SENTENCES = (
    (
        "JAKARTA, KOMPAS.com - Presiden Joko Widodo bertolak ke Beijing, Senin (16/10/2023) pagi, untuk menghadiri KTT.",
        "2023-10-16",
        (("Senin (16/10/2023) pagi", "2023-10-16"),),
    ),
    (
        "Putusan itu dibacakan dalam sidang di Gedung MK, Jakarta, Senin, 22 April 2024.",
        "2024-04-22",
        (("Senin, 22 April 2024", "2024-04-22"),),
    ),
    (
        "Gempa berkekuatan M 6,5 mengguncang Garut pada Sabtu (27/4/2024) pukul 23.29 WIB.",
        "2024-04-28",
        (("Sabtu (27/4/2024) pukul 23.29 WIB", "2024-04-27T23:29+07:00"),),
    ),
    (
        "Badan Pusat Statistik mencatat ekonomi tumbuh 5,11 persen pada kuartal I-2024, naik dari 5,04 persen pada kuartal sebelumnya.",
        "2024-05-06",
        (("kuartal I-2024", "2024-33"),),
    ),
    (
        "Harga beras naik 12,5 persen sejak awal tahun ini, kata Direktur Bulog, Rabu (6/3).",
        "2024-03-06",
        (("sejak awal tahun ini", "2024/.."), ("Rabu (6/3)", "2024-03-06")),
    ),
    (
        "Pilkada serentak akan digelar pada 27 November mendatang.",
        "2024-06-10",
        (("27 November mendatang", "2024-11-27"),),
    ),
    (
        "Masa kampanye berlangsung mulai 28 November 2023 hingga 10 Februari 2024.",
        "2023-11-01",
        (("mulai 28 November 2023 hingga 10 Februari 2024", "2023-11-28/2024-02-10"),),
    ),
    (
        "Kasus ini bermula ketika korban dilaporkan hilang pada Jumat pekan lalu.",
        "2024-02-14",
        (("Jumat pekan lalu", "2024-02-09"),),
    ),
    (
        "Cuti bersama Idulfitri ditetapkan pada 8, 9, 12, dan 15 April 2024.",
        "2024-01-10",
        (("15 April 2024", "2024-04-15"),),
    ),
    (
        "Detikcom - Kamis, 18 Jan 2024 14:05 WIB",
        "2024-01-18",
        (("Kamis, 18 Jan 2024 14:05 WIB", "2024-01-18T14:05+07:00"),),
    ),
    (
        "Proyek kereta cepat itu mulai dibangun pada 2016 dan menelan biaya Rp 110 triliun.",
        "2023-10-02",
        (("2016", "2016"),),
    ),
    (
        "Menurut rencana, uji coba dilakukan akhir Agustus atau awal September 2023.",
        "2023-08-01",
        (("akhir Agustus", "2023-08"), ("awal September 2023", "2023-09")),
    ),
    (
        "Sepanjang Januari hingga Juni 2023, tercatat 1.675 bencana.",
        "2023-07-15",
        (("Januari hingga Juni 2023", "2023-01/2023-06"),),
    ),
    (
        "Tersangka ditangkap di rumahnya, Selasa (9/1) malam sekitar pukul 20.00 WIB.",
        "2024-01-10",
        (("Selasa (9/1) malam sekitar pukul 20.00 WIB", "2024-01-09"),),
    ),
    (
        '"Besok kami akan bertemu lagi," kata Luhut kepada wartawan, Kamis.',
        "2024-03-14",
        (("Besok", "2024-03-15"), ("Kamis", "2024-03-14")),
    ),
    (
        "Inflasi tahunan pada Desember 2023 tercatat 2,61 persen, terendah dalam 20 tahun terakhir.",
        "2024-01-02",
        (("Desember 2023", "2023-12"),),
    ),
    (
        "Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan direvisi tahun lalu.",
        "2024-05-01",
        (("tahun lalu", "2023"),),
    ),
    (
        "Erupsi Gunung Marapi terjadi Minggu (3/12/2023) pukul 14.54 WIB dengan tinggi kolom abu 3.000 meter.",
        "2023-12-04",
        (("Minggu (3/12/2023) pukul 14.54 WIB", "2023-12-03T14:54+07:00"),),
    ),
    (
        "Pemerintah menargetkan nol emisi karbon pada tahun 2060 atau lebih cepat.",
        "2023-11-30",
        (("tahun 2060", "2060"),),
    ),
    (
        "Perang yang berkecamuk sejak 7 Oktober 2023 itu telah menewaskan lebih dari 34.000 orang.",
        "2024-05-01",
        (("sejak 7 Oktober 2023", "2023-10-07/.."),),
    ),
    (
        "Ia menjabat gubernur periode 2014-2019 dan kembali maju tahun depan.",
        "2023-08-08",
        (("2014-2019", "2014/2019"), ("tahun depan", "2024")),
    ),
    (
        "Antara - Menteri akan berkunjung ke Tokyo pada 16-18 Desember 2023.",
        "2023-12-10",
        (("16-18 Desember 2023", "2023-12-16/2023-12-18"),),
    ),
    (
        "Kapal itu tenggelam dua hari setelah berangkat, atau pada Selasa pagi waktu setempat.",
        "2024-06-06",
        (("Selasa pagi waktu setempat", "2024-06-04"),),
    ),
    (
        "Dalam tiga bulan terakhir, 250 orang tewas, lebih banyak dari bulan lalu.",
        "2024-06-06",
        (("bulan lalu", "2024-05"),),
    ),
    (
        "SEOUL, June 19 (Reuters) - Russian President Vladimir Putin arrived in Pyongyang early on Wednesday for his first visit in 24 years.",
        "2024-06-19",
        (("June 19", "2024-06-19"), ("early on Wednesday", "2024-06-19")),
    ),
    (
        "WASHINGTON (AP) — The United States said Tuesday that it would send $2.5 billion in aid by the end of March.",
        "2024-03-06",
        (("Tuesday", "2024-03-05"), ("end of March", "2024-03")),
    ),
    (
        "The Federal Reserve raised rates 11 times between March 2022 and July 2023.",
        "2023-12-13",
        (("between March 2022 and July 2023", "2022-03/2023-07"),),
    ),
    (
        "Kim last visited Russia in April 2019, when he met Putin in Vladivostok.",
        "2023-09-05",
        (("April 2019", "2019-04"),),
    ),
    (
        "The hearing is scheduled for Feb. 5 at 9 a.m., the court said on Friday.",
        "2024-01-20",
        (("Feb. 5 at 9 a.m.", "2024-02-05"), ("Friday", "2024-01-19")),
    ),
    (
        "Updated 10:45 AM EDT, Thu June 20, 2024",
        "2024-06-20",
        (("10:45 AM EDT", None), ("Thu June 20, 2024", "2024-06-20")),
    ),
    (
        "The company reported a loss for the second quarter, down from the first half of last year.",
        "2023-08-03",
        (("second quarter", "2023-34"), ("first half of last year", "2022-40")),
    ),
    (
        "He was born on July 17, 1954, and has led the party since the early 2000s.",
        "2021-09-26",
        (("July 17, 1954", "1954-07-17"), ("since the early 2000s", "200X/..")),
    ),
    (
        "The strike may last until next Thursday, officials told reporters two weeks ago.",
        "2023-10-10",
        (("until next Thursday", "../2023-10-12"), ("two weeks ago", "2023-09-25/2023-10-01")),
    ),
    (
        "A ceasefire took effect at 7 a.m. local time (0500 GMT) on Friday, Nov. 24, 2023.",
        "2023-11-24",
        (("at 7 a.m. local time", None), ("Friday, Nov. 24, 2023", "2023-11-24")),
    ),
    (
        "The ministry said in March that exports fell 14.2% from a year earlier.",
        "2024-04-12",
        (("March", "2024-03"), ("a year earlier", None)),
    ),
    (
        "About 1500 troops crossed the border last week, the Defence Ministry said on 3 May 2024.",
        "2024-05-04",
        (("last week", "2024-04-22/2024-04-28"), ("3 May 2024", "2024-05-03")),
    ),
    (
        "The two leaders are to meet later this month, possibly Sept. 10-13, in Vladivostok.",
        "2023-09-05",
        (("later this month", "2023-09"), ("Sept. 10-13", "2023-09-10/2023-09-13")),
    ),
    (
        "Yesterday's launch was the third this year.",
        "2023-11-22",
        (("Yesterday", "2023-11-21"), ("this year", "2023")),
    ),
    (
        "In the 19th century the port was Dutch; by 1945 it was a ruin.",
        "2020-01-01",
        (("19th century", "18XX"), ("1945", "1945")),
    ),
    (
        "The deadline, Monday, October 16th, passed without a deal; talks resume tomorrow morning.",
        "2023-10-17",
        (("Monday, October 16th", "2023-10-16"), ("tomorrow morning", "2023-10-18")),
    ),
    (
        "Liputan6.com, Jakarta - Timnas Indonesia takluk 0-2 dari Irak pada Kamis (6/6/2024) sore WIB di SUGBK.",
        "2024-06-07",
        (("Kamis (6/6/2024) sore", "2024-06-06"),),
    ),
    (
        "KPK memeriksa saksi itu pada hari Jumat tanggal 3 Mei 2024.",
        "2024-05-04",
        (("Jumat tanggal 3 Mei 2024", "2024-05-03"),),
    ),
    (
        "Sidang dilanjutkan Senin pekan depan, 13 Mei 2024, pukul 10.00 WIB.",
        "2024-05-08",
        (("Senin pekan depan, 13 Mei 2024, pukul 10.00 WIB", "2024-05-13T10:00+07:00"),),
    ),
    (
        "Kejadian berlangsung Rabu malam, 24 April 2024, sekira pukul 21.30 WITA.",
        "2024-04-25",
        (("Rabu malam, 24 April 2024, sekira pukul 21.30 WITA", "2024-04-24"),),
    ),
    (
        "TEMPO.CO, Jakarta - Jumat, 10 Mei 2024 07:15 WIB",
        "2024-05-10",
        (("Jumat, 10 Mei 2024 07:15 WIB", "2024-05-10T07:15+07:00"),),
    ),
    (
        "Realisasi investasi Januari-Maret 2024 mencapai Rp 401,5 triliun.",
        "2024-04-29",
        (("Januari-Maret 2024", "2024-01/2024-03"),),
    ),
    (
        "Pada awal dekade 2010-an, harga minyak sempat menembus 100 dolar AS.",
        "2024-04-29",
        (("awal dekade 2010-an", "201X"),),
    ),
    (
        "Jembatan itu ambruk Selasa dini hari (26/3/2024).",
        "2024-03-27",
        (("Selasa dini hari (26/3/2024)", "2024-03-26"),),
    ),
    (
        "Data per akhir Maret 2024 menunjukkan utang Rp 8.262 triliun.",
        "2024-04-29",
        (("akhir Maret 2024", "2024-03"),),
    ),
    (
        "Libur panjang 9-12 Mei lalu dimanfaatkan warga.",
        "2024-05-15",
        (("9-12 Mei lalu", "2024-05-09/2024-05-12"),),
    ),
    (
        "Dua tahun lalu, tepatnya 24 Februari 2022, Rusia menyerbu Ukraina.",
        "2024-02-24",
        (("Dua tahun lalu", "2022"), ("24 Februari 2022", "2022-02-24")),
    ),
    (
        "Festival digelar setiap tahun dan tahun ini jatuh pada 1 hingga 5 Agustus.",
        "2024-07-01",
        (("tahun ini", "2024"), ("1 hingga 5 Agustus", "2024-08-01/2024-08-05")),
    ),
    ("Ia lahir di Solo, 21 Juni 1961.", "2023-01-01", (("21 Juni 1961", "1961-06-21"),)),
    (
        "Penumpang naik 20 persen dibandingkan periode yang sama tahun lalu.",
        "2024-04-12",
        (("tahun lalu", "2023"),),
    ),
    (
        "Menteri itu dilantik 15 Juni 2022 silam, menggantikan pendahulunya.",
        "2024-01-01",
        (("15 Juni 2022 silam", "2022-06-15"),),
    ),
    (
        "Rapat digelar tertutup, Selasa (14/5/2024) hingga pukul 22.00 WIB.",
        "2024-05-15",
        (("Selasa (14/5/2024)", "2024-05-14"), ("pukul 22.00 WIB", None)),
    ),
    (
        "Reuters melaporkan pada hari Minggu bahwa pembicaraan akan dilanjutkan lusa.",
        "2024-05-13",
        (("Minggu", "2024-05-12"), ("lusa", "2024-05-15")),
    ),
    (
        "Sebanyak 1.200 personel disiagakan mulai besok hingga Minggu (19/5).",
        "2024-05-15",
        (("mulai besok hingga Minggu (19/5)", "2024-05-16/2024-05-19"),),
    ),
    (
        "Batas waktu pendaftaran paling lambat Jumat, 31 Mei 2024 pukul 23:59 WIB.",
        "2024-05-15",
        (("Jumat, 31 Mei 2024 pukul 23:59 WIB", "2024-05-31T23:59+07:00"),),
    ),
    (
        "Hujan turun sejak Sabtu malam sampai Minggu pagi.",
        "2024-05-13",
        (("sejak Sabtu malam sampai Minggu pagi", "2024-05-11/2024-05-12"),),
    ),
    (
        "MOSCOW, Sept 13 (Reuters) - Kim Jong Un arrived on Tuesday in his armoured train.",
        "2023-09-13",
        (("Sept 13", "2023-09-13"), ("Tuesday", "2023-09-12")),
    ),
    (
        "Published: 11:34 GMT, 12 September 2023",
        "2023-09-12",
        (("11:34 GMT", None), ("12 September 2023", "2023-09-12")),
    ),
    (
        "The Senate vote, set for Thursday at 2 p.m., was delayed until Monday.",
        "2024-02-14",
        (("Thursday at 2 p.m.", "2024-02-08"), ("until Monday", "../2024-02-19")),
    ),
    (
        "Exports rose in the three months to June 2023, data showed.",
        "2023-07-20",
        (("June 2023", "2023-06"),),
    ),
    (
        "Between Jan. 1 and March 31, 2024, police recorded 1,500 cases.",
        "2024-04-20",
        (("Between Jan. 1 and March 31, 2024", "2024-01-01/2024-03-31"),),
    ),
    (
        "The treaty, signed in the late 1980s, expired on Aug. 2, 2019.",
        "2019-08-02",
        (("late 1980s", "198X"), ("Aug. 2, 2019", "2019-08-02")),
    ),
    (
        "North Korea fired a missile late Monday night, Seoul said early Tuesday.",
        "2023-07-25",
        (("late Monday night", "2023-07-24"), ("early Tuesday", "2023-07-25")),
    ),
    ("By mid-2025 the plant will employ 2,000 people.", "2024-01-01", (("mid-2025", "2025"),)),
    (
        "Sales fell 3% in Q1 2024 from Q4 2023.",
        "2024-05-01",
        (("Q1 2024", "2024-33"), ("Q4 2023", "2023-36")),
    ),
    (
        "She was 25 in May and may march on Washington in August.",
        "2024-09-01",
        (("May", "2024-05"), ("August", "2024-08")),
    ),
    (
        "Last Saturday's attack killed 12; two days later, another 3 died.",
        "2023-10-10",
        (("Last Saturday", "2023-10-07"), ("two days later", None)),
    ),
    (
        "The war, now in its third year, began on 24 February 2022.",
        "2024-09-01",
        (("24 February 2022", "2022-02-24"),),
    ),
    ("A total of 1,945 homes were damaged in the 2018 quake.", "2024-09-01", ()),
    (
        "The summit runs from Wednesday through Friday.",
        "2024-07-09",
        (("from Wednesday through Friday", "2024-07-03/2024-07-05"),),
    ),
    (
        "Officials met on the 18th and 19th of June 2024.",
        "2024-06-20",
        (("18th and 19th of June 2024", "{2024-06-18,2024-06-19}"),),
    ),
    (
        "In early June, and again at the end of last month, drones hit the refinery.",
        "2024-08-01",
        (("early June", "2024-06"), ("end of last month", "2024-07")),
    ),
    ("Copyright 2023 The Associated Press. All rights reserved.", "2023-09-12", ()),
    (
        "Call 1-800-555-2024 before 5 p.m. for Windows 2000 and Area 51.",
        "2024-09-01",
        (("5 p.m.", None),),
    ),
    (
        "Posted on Friday, July 5th, 2024 by admin",
        "2024-07-05",
        (("Friday, July 5th, 2024", "2024-07-05"),),
    ),
    (
        "Tahun 2023 lalu, dari Januari sampai Desember, 12 orang tewas.",
        "2024-07-05",
        (("Tahun 2023 lalu", "2023"), ("dari Januari sampai Desember", "2024-01/2024-12")),
    ),
)
