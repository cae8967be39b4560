#!/usr/bin/env python3
"""Predictions for labelled values and headers, taken from what the command line prints, for a scorer to compare.

usage: predict.py WHAT GOLD JAR OUT
  WHAT  mapping  GOLD is a folder of JSON files: {"id", "delimiter", "headers": [{"header"}]}
                 OUT is JSON: {id: {column index: field}}
        phone    GOLD is tab-separated, with a header: raw_escaped, default_region
                 OUT adds result, the stored number or the code of the error
        email    GOLD: raw_escaped; OUT adds result, the stored address or the code
        address  GOLD: country, line; OUT adds street, house_number and addition
  JAR   contact-import.jar
Escapes in raw_escaped are \\uXXXX, \\t, \\n, \\r and \\\\.
"""
import collections, csv, glob, io, json, os, re, subprocess, sys, tempfile

ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', '\\': '\\'}


def run(jar, *arguments):
    done = subprocess.run(['java', '-jar', jar, *arguments], capture_output=True, text=True, encoding='utf-8')
    if done.returncode not in (0, 3, 4):
        sys.exit(done.stdout + done.stderr)
    return done.stdout


def unescaped(text):
    return re.sub(r'\\u([0-9a-fA-F]{4})|\\([ntr\\])', lambda m: chr(int(m[1], 16)) if m[1] else ESCAPES[m[2]], text)


def gold(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))


def write(path, names, rows):
    with open(path, 'w', encoding='utf-8', newline='') as file:
        file.write('\t'.join(names) + '\n')
        file.writelines('\t'.join(row) + '\n' for row in rows)


def imported(jar, header, rows, *options):
    """Imports the rows, the first cell of each being a name of its own; gives contacts and codes by that name."""
    with tempfile.TemporaryDirectory() as folder:
        source, errors, store = (os.path.join(folder, name) for name in ('rows.csv', 'errors.csv', 'store'))
        with open(source, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([header] + rows)
        links = [word for name in header for word in ('--map', name + '=' + name)]
        url = 'jdbc:h2:file:' + store
        run(jar, 'import', source, '--to', url, '--errors', errors, '--consent', 'measuring', '--charset', 'UTF-8',
            '--delimiter', ',', '--no-stop-early', *links, *options)
        contacts = {c['first_name']: c for c in csv.DictReader(io.StringIO(run(jar, 'contacts', '--to', url)))}
        codes = {}
        if os.path.exists(errors):
            with open(errors, encoding='utf-8-sig', newline='') as file:
                codes = {row['first_name']: row['_import_code'].split('@')[0] for row in csv.DictReader(file)}
        return contacts, codes


def mapping(jar, folder, out):
    sets = [json.load(open(path, encoding='utf-8')) for path in sorted(glob.glob(os.path.join(folder, '*.json')))]
    with tempfile.TemporaryDirectory() as scratch:
        files = []
        for one in sets:
            files.append(os.path.join(scratch, one['id'] + '.csv'))
            with open(files[-1], 'w', encoding='utf-8', newline='') as file:
                csv.writer(file, delimiter=one.get('delimiter') or ',').writerow([h['header'] for h in one['headers']])
        previews = [json.loads(line) for line in run(jar, 'preview', '--json', *files).splitlines()]
    found = {os.path.basename(p['file'])[:-4]: {str(c['index']): c['field'] for c in p['columns'] if c['field']}
             for p in previews}
    json.dump(found, open(out, 'w', encoding='utf-8'))


def phone(jar, path, out):
    rows, results = gold(path), {}
    for region in sorted({row['default_region'] for row in rows}):
        mine = [i for i, row in enumerate(rows) if row['default_region'] == region]
        cells = [['p%d' % i, 'p%d@example.com' % i, unescaped(rows[i]['raw_escaped'])] for i in mine]
        options = ['--country', region] if region else []
        contacts, codes = imported(jar, ['first_name', 'email', 'phone'], cells, *options)
        for i in mine:
            name = 'p%d' % i
            results[i] = codes.get(name) or contacts[name]['phone'] or 'EMPTY'
    write(out, ['raw_escaped', 'default_region', 'result'],
          ([row['raw_escaped'], row['default_region'], results[i]] for i, row in enumerate(rows)))


def email(jar, path, out):
    # One address in several spellings is one contact: a file for each takes long, so each spelling gets a group.
    rows, results, groups = gold(path), {}, collections.defaultdict(list)
    seen = collections.Counter()
    for i, row in enumerate(rows):
        column = [name for name in row if name.startswith('expected')][0]
        groups[seen[row[column]]].append(i)
        seen[row[column]] += '@' in row[column]
    for group in groups.values():
        cells = [['p%d' % i, unescaped(rows[i]['raw_escaped'])] for i in group]
        contacts, codes = imported(jar, ['first_name', 'email'], cells, '--on-duplicate', 'first')
        for i in group:
            name = 'p%d' % i
            results[i] = codes.get(name) or contacts.get(name, {}).get('email', 'MISSING')
    write(out, ['raw_escaped', 'result'], ([row['raw_escaped'], results[i]] for i, row in enumerate(rows)))


def address(jar, path, out):
    rows = gold(path)
    cells = [['p%d' % i, 'p%d@example.com' % i, row['line'], row['country']] for i, row in enumerate(rows)]
    contacts, _ = imported(jar, ['first_name', 'email', 'address', 'country'], cells, '--house-number-in-address')
    parts = ['street', 'house_number', 'addition']
    write(out, ['country', 'line', *parts],
          ([row['country'], row['line'], *(contacts['p%d' % i][part] for part in parts)]
           for i, row in enumerate(rows)))


if __name__ == '__main__':
    if len(sys.argv) != 5 or sys.argv[1] not in ('mapping', 'phone', 'email', 'address'):
        sys.exit(__doc__)
    globals()[sys.argv[1]](sys.argv[3], sys.argv[2], sys.argv[4])
