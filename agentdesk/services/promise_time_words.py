"""Words for lengths and points of time, in plain letters: English, Polish and Portuguese. Earlier entries win."""

from datetime import time

NUMBERS: tuple[tuple[str, float], ...] = (
    ("half", 0.5), ("pol", 0.5), ("meia", 0.5),
    ("twenty[- ]four", 24), ("forty[- ]eight", 48), ("twelve|doze", 12), ("ten", 10), ("eight", 8),
    ("six|szesciu|seis", 6), ("five|pieciu|piec|cinco", 5), ("four|czterech|cztery|quatro", 4),
    ("three|trzech|trzy|tres", 3), ("two|dwoch|dwie|duas|dois", 2), ("a couple", 2),
    ("a few|few|kilku|kilka|algumas|alguns|poucas|poucos", 3),
)  # fmt: skip

UNITS = (
    ("pol godz", "halfhour"), ("meia hora", "halfhour"), ("half", "halfhour"),
    ("business day", "workday"), ("working day", "workday"), ("dni robocz", "workday"), ("dnia robocz", "workday"),
    ("dzien robocz", "workday"), ("dias ut", "workday"), ("dia ut", "workday"),
    ("min", "minute"), ("h", "hour"), ("godz", "hour"),
    ("day", "day"), ("dni", "day"), ("dzien", "day"), ("dia", "day"),
    ("week", "week"), ("tyg", "week"), ("sem", "week"),
)  # fmt: skip

MINUTES = {"minute": 1, "halfhour": 30, "hour": 60}

PARTS = (
    ("end of", time(17)), ("eod", time(17)), ("cob", time(17)),
    ("midday", time(12)), ("midnight", time.max), ("lunch", time(12)), ("afternoon", time(17)), ("morning", time(12)),
    ("noon", time(12)), ("evening", time(20)), ("tonight", time(22)),
    ("konca dnia", time(17)), ("przed poludniem", time(12)), ("po poludniu", time(17)), ("polnocy", time.max),
    ("poludni", time(12)), ("ran", time(12)), ("wieczor", time(20)),
    ("meio", time(12)), ("meia", time.max), ("fim do dia", time(17)), ("final do dia", time(17)),
    ("inicio da tarde", time(14)), ("tarde", time(17)), ("noite", time(22)),
)  # fmt: skip
"""The time by which that part of the day is over."""

RELATIVE = (
    ("day after tomorrow", 2), ("depois de amanha", 2), ("pojutrze", 2),
    ("tomorrow", 1), ("jutr", 1), ("amanha", 1),
    ("today", 0), ("tonight", 0), ("dzis", 0), ("hoje", 0),
)  # fmt: skip

WEEK = ("week", "tygodnia", "semana")
NEXT = ("next", "przyszl", "proxim")

WEEKDAYS = (
    ("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4), ("saturday", 5), ("sunday", 6),
    ("poniedz", 0), ("wtor", 1), ("srod", 2), ("czwart", 3), ("piat", 4), ("sobot", 5), ("niedz", 6),
    ("segunda", 0), ("terca", 1), ("quarta", 2), ("quinta", 3), ("sexta", 4), ("sabado", 5), ("domingo", 6),
)  # fmt: skip
