"""What vague words are taken to mean: one frozen set of numbers, which a user can replace."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """How far "early", "coming" and "few" reach. Every interval that rests on one says so in `assumed`.

    "early March" is the 1st to the 10th (`early_month`); "in the coming days" runs from the day of speech to
    `coming_days` days on.
    """

    coming_hours: int = 1  # days on from the day of speech
    coming_days: int = 7
    coming_weeks: int = 6
    coming_months: int = 6
    coming_years: int = 5
    recent_hours: int = 1  # days back
    recent_days: int = 7
    recent_weeks: int = 6
    recent_months: int = 6
    recent_years: int = 5
    early_week: int = 3  # Monday to Wednesday; "late" is the rest
    early_month: int = 10  # 1st to 10th
    late_month: int = 21  # 21st to the end; "mid" lies between
    early_year: int = 3  # months: January to March
    late_year: int = 10  # October to December; "mid" is May to August
    few_least: int = 2  # "a few days ago": 2 to 4 days back; "within a few days": 4
    few_most: int = 4
    several_least: int = 3
    several_most: int = 7

    def __post_init__(self) -> None:
        for name in self.__slots__:
            if getattr(self, name) < 0:
                raise ValueError(f"{name} counts forwards from 0, not {getattr(self, name)}")
        if not 1 <= self.early_week <= 5:
            raise ValueError(f"early_week is 1 to 5 days, not {self.early_week}")
        if not 1 <= self.early_month < self.late_month - 1 <= 27:
            raise ValueError(f"early_month and late_month leave no middle: {self.early_month}, {self.late_month}")
        if not 1 <= self.early_year <= 4 or not 9 <= self.late_year <= 12:
            raise ValueError(f"early_year and late_year leave no middle: {self.early_year}, {self.late_year}")
