"""The command line: `course check | build | serve | publish | schema | number | new`."""
