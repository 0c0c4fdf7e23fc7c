"""The bit coder of short backups, assignments and receipts. Mirrors app/packing; a test holds both byte-equal."""

from scripts.packing.coder import BitReader, Bits, BitWriter, TooLong

__all__ = ["BitReader", "BitWriter", "Bits", "TooLong"]
