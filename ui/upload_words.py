"""The words of an upload field in the visitor's language: Streamlit has them in English alone."""

import json

import streamlit as st

from analysis.language.language import Language
from ui import session

_FIELD = '[data-testid="stFileUploaderDropzone"]'
_HINT = '[data-testid="stFileUploaderDropzoneInstructions"]'
_LABEL = 'button [data-testid="stMarkdownContainer"]'


def field(
    label: str, key: str, language: Language, *, several: bool = False, **settings: object
) -> list[object]:
    """Draw an upload field that takes any file, and give what is in it.

    Streamlit refuses other kinds of file in English; what cannot be read is told in a sentence of our own.
    Its hint is English too, so the largest size stands in the label. Where a newer Streamlit calls its parts
    something else, its own words come back.
    """
    chosen = st.file_uploader(
        language.text("{label}; at most {size} MB a file", label=label, size=largest(language)),
        accept_multiple_files=several,
        key=key,
        **settings,
    )
    words = language.text("Choose files") if several else language.text("Choose a file")
    hint = "" if session.on_phone() else language.text("or drag here")
    inside = f".st-key-{key} {_FIELD}"
    st.html(
        f"<style>{inside} {_HINT} *, {inside} {_LABEL} p {{ display: none }}"
        f" {inside} {_HINT}::after {{ content: {json.dumps(hint)} }}"
        f" {inside} {_LABEL}::after {{ content: {json.dumps(words)} }}</style>"
    )
    return chosen if several else [chosen] if chosen is not None else []


def largest(language: Language) -> str:
    """Give the largest size of a file in megabytes."""
    return language.number(st.get_option("server.maxUploadSize"))
