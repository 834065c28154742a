"""Dates as a dossier has them: mostly days, some months, spans and guesses."""


def day(rng, first_year, last_year):
  return f"{rng.randint(first_year, last_year)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"


def event_dates(rng, count):
  """Per event its EDTF date, its first day, and whether it comes after the event before it, on the same day."""
  dates = []
  for i in range(count):
    date = day(rng, 2005, 2024)
    if i % 10 == 1:
      dates.append((dates[-1][1], dates[-1][1], True))
    elif i % 10 == 5:
      dates.append((date[:7], date[:7] + "-01", False))
    elif i % 10 == 7:
      dates.append((f"{date[:7]}-01/{date[:7]}-{rng.randint(2, 28):02d}", date[:7] + "-01", False))
    elif i % 20 == 8:
      dates.append((date[:8] + "1X", date[:8] + "10", False))
    elif i % 20 == 18:
      dates.append((date[:7] + "~", date[:7] + "-01", False))
    else:
      dates.append((date, date, False))
  return dates
