"""The form of twelve fields that every program shows, and the list of ten options."""

from __future__ import annotations

from measuring.emulator import Emulator

# Labels and values as amend shows the sample product, so that one test of a screen does for all.
FIELDS: tuple[tuple[str, str], ...] = (
    ("SKU", "DRESS-001"),
    ("Name", "Summer dress"),
    ("Price", "29"),
    ("Inventory Count", "150"),
    ("In Stock", "yes"),
    ("Launched At", "2025-06-01"),
    ("Category", "Dresses"),
    ("Tags", "New, Clearance"),
    ("Suppliers", "Nordic Textiles"),
    ("Owner", "Lena Meier"),
    ("Margin", "€12.50"),
    ("Description", "A light summer dress"),
)

OPTIONS: tuple[str, ...] = (
    "Dresses",
    "Shoes",
    "Coats",
    "Shirts",
    "Trousers",
    "Scarves",
    "Hats",
    "Bags",
    "Belts",
    "Socks",
)

# What is typed behind the first value. It has no blank, which would not be seen on the screen.
TYPED = "-thequickbrownfox"


def shows_form(screen: Emulator) -> bool:
    """Whether each of the twelve values stands in a row behind its label."""
    rows = screen.rows()
    return all(
        any(label in row and value in row.split(label, 1)[1] for row in rows)
        for label, value in FIELDS
    )


def shows_options(screen: Emulator) -> bool:
    """Whether each of the ten options stands in a row of its own."""
    rows = screen.rows()
    return all(any(option in row for row in rows) for option in OPTIONS)
