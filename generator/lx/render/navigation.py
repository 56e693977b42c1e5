"""The sections of a site: what each is called and for."""

from lx.render.context import Context

HOME = "home"
"""Where the first page stands: in no section."""


def section_label(context: Context, name: str) -> str:
    """A section's name in the reader's language."""
    say = context.gettext
    labels = {
        "learn": say("Learn"),
        "credit": say("Credit"),
        "careers": say("Careers"),
        "experience": say("Experience"),
        "about": say("About"),
    }
    return labels.get(name, name)


def section_lead(context: Context, name: str) -> str:
    """What a section is for, in one sentence."""
    say = context.gettext
    leads = {
        "learn": say("Open lessons, simulations and textbooks to use in class tomorrow."),
        "credit": say("Which college credit a high-school course earns, where, and how it is claimed."),
        "careers": say("What people do in this field, and the courses that lead there."),
        "experience": say("Places, people and events outside the classroom."),
        "about": say("Who runs this exchange, how it is governed and paid for, and how to take part."),
    }
    return leads.get(name, "")
