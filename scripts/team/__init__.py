"""The lead's desk for organisations: assignments, receipts, grading, reports and xAPI statements.

One semantics with app/assigning, app/receipt and app/desk: tests hold both sides to byte-equal results.
"""
