import { OUTPUT_FORMATS } from '../emit/formats.js'

const FORMATS = OUTPUT_FORMATS.map(({ name, about, files }) => `  ${name.padEnd(9)} ${files.padEnd(37)} ${about}`)

/** What `peelback --help` prints. */
export const HELP = `peelback: reads HMICFRS regional reports on serious and organised crime, writes validated JSON and CSV

Usage
  peelback convert <file | folder | glob | ->… [options]
  peelback explain <file | -> [<item id> | <line>] [--json]
  peelback compare <folder | file> <folder | file> [--json | --junit]
  peelback known add <file | folder | glob>… --to <folder> [options]
  peelback known check <folder | file>… [--json | --junit] [options]
  peelback schema [--markdown]
  peelback --help | --version

Convert
  Reads each report, writes the formats that are asked for to the output folder, with manifest.json: each
  source, its hash, what came of it, and the files that it gave. Then prints one row a report. What an earlier
  run into the folder has read is not read again unless the file, its name, the options or peelback changed,
  whatever the formats; the same bytes come out all the same.

  <file>                 a report as PDF, web page, Markdown or plain text; its bytes say which, not its name
  <folder>               every .pdf, .html, .htm, .xhtml, .md, .markdown and .txt file in it, at any depth,
                         without README, hidden files, node_modules, the output folder, parts of saved pages
  <glob>                 every file that matches; in quotes, so that the shell leaves it alone
  -                      one report from standard input

  -o, --out <folder>     where results go; made if it is not there                            (default: out)
  -f, --format <names>   formats to write, as a list with commas or one a time           (default: json,csv)
      --body <ids>       the bodies to write --format response for, as norfolk,ersou          (default: all)
      --verbose          list the diagnostics, one a line: file:line:column severity message code
      --json             print the summary as JSON
      --strict           let a warning count as an error: exit code 1
  -j, --jobs <n>         files read at the same time; the results do not depend on it      (default: cores)
      --force            read every file again, also where an earlier run into the same folder has read it
      --prune            remove files of earlier runs that no source gives now
      --password <text>  the password of PDFs that ask for one
      --timeout <s>      seconds after which reading a file is given up                     (default: 120)
      --max-memory <MB>  memory that reading a file may take                                (default: 1024)

Formats
${FORMATS.join('\n')}

  The tables are reports, bodies, findings, recommendations, figures, numbers and diagnostics.

Explain
  Says of an item which rule found it, what its sentence prints and what was taken from elsewhere; of a line
  what became of it, and why no figure was made of a number. Without either it lists the ids of all items;
  a grade's is <report>/<body>/grade, and the report's own part may be left out.

      --json, --password, --timeout    as above

Compare
  Prints, item by item, what two folders of results, or two <report id>.json, say differently: by two versions
  of peelback, or in two editions of a report. Items are matched by what they say, not by their numbers:
    + added    - removed    ~ edited, with the fields below it    > moved, the same in another place
  Reports are paired by id, and what is left over by region where each side has one; two files always.

      --json             print the comparison as JSON
      --junit            print it as JUnit XML, a failed test for each change

Known
  add holds what reports give now as the data that they are approved to give, in <folder>/<report id>.json
  with the path and hash of the source. check reads the sources again and prints what is gained, lost or
  changed; it writes nothing.

      --to <folder>      where known reports are held; made if it is not there
      --by <text>        who or what approved the data
      --on <date>        the day of approval, as 2026-11-22; no clock is asked
      --digests          hold ids, kinds and digests, and none of the report's words; the default where the
                         folder holds digests already
      --replace          replace reports that are held already, and print what is other
      --json, --junit, --password, --timeout    as above

Schema
  Prints the JSON Schema of <report id>.json; with --markdown a guide to every field and column.

Columns of the table
  AFI, CoC               areas for improvement, causes of concern
  innov, prom, narr      innovative practice, promising practice, narrative findings
  recs, prior, figs      recommendations, those quoted from earlier reports, figures
  err, warn, info        diagnostics: data missing or wrong; data that may be wrong; worth knowing

Exit codes
  0  everything was converted without an error, or added; nothing is other than it was
  1  a report has an error (with --strict: or a warning), could not be read or written, or is not as it was
  2  the command line is wrong

Examples
  peelback convert eastern.md
  peelback convert reports --out data --verbose
  peelback convert 'reports/*.{pdf,html}' --json > summary.json
  peelback explain eastern.md norfolk/fig-1
  peelback compare out-before out-after
  peelback known add reports --to known --by "J. Smith, read against the reports"
  peelback known check known --junit > known.xml
`
