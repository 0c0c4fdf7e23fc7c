"""The command line: `course check | build | serve | publish | team | schema | number | new`."""
