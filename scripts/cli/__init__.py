"""The command line: `course check | build | serve | schema | number | new`."""
