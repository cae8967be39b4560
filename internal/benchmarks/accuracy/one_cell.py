#!/usr/bin/env python3
"""Makes labelled addresses that stand in one cell, for OneCellAccuracyTest; the same text each time.

usage: one_cell.py OUT
  OUT is tab-separated: half, country, given (the country that row or options give; blank: the cell says it), cell (a line break is \\n),
  postcode, city, province, street, number
Towns, postcodes and provinces are facts; which of them stand together with which street is chance. The halves have no town and no
street in common.
"""
import random, sys

EACH = 80

TOWNS = {
    ('IT', 'tuning'): '''00185 Roma RM;20121 Milano MI;10138 Torino TO;80134 Napoli NA;40121 Bologna BO;50122 Firenze FI;16121 Genova GE;
        90133 Palermo PA;37121 Verona VR;35121 Padova PD;70121 Bari BA;95124 Catania CT;34121 Trieste TS;25121 Brescia BS;43121 Parma PR;
        42121 Reggio Emilia RE;80058 Torre Annunziata NA;50032 Borgo San Lorenzo FI;89018 Villa San Giovanni RC;20017 Rho MI''',
    ('IT', 'untouched'): '''00042 Anzio RM;20900 Monza MB;67100 L'Aquila AQ;09124 Cagliari CA;38122 Trento TN;39100 Bolzano BZ;06121 Perugia PG;
        60121 Ancona AN;65121 Pescara PE;85100 Potenza PZ;88100 Catanzaro CZ;86100 Campobasso CB;11100 Aosta AO;80059 Torre del Greco NA;
        20099 Sesto San Giovanni MI;30121 Venezia VE;48121 Ravenna RA;47921 Rimini RN;54100 Massa MS;63074 San Benedetto del Tronto AP''',
    ('DE', 'tuning'): '''10115 Berlin;20095 Hamburg;80331 München;50667 Köln;60311 Frankfurt am Main;70173 Stuttgart;40213 Düsseldorf;
        04109 Leipzig;01067 Dresden;30159 Hannover;90402 Nürnberg;28195 Bremen;45127 Essen;06108 Halle (Saale);79098 Freiburg im Breisgau;
        91541 Rothenburg ob der Tauber;61348 Bad Homburg''',
    ('DE', 'untouched'): '''55116 Mainz;24103 Kiel;18055 Rostock;99084 Erfurt;39104 Magdeburg;14467 Potsdam;66111 Saarbrücken;34117 Kassel;
        86150 Augsburg;89073 Ulm;88131 Lindau (Bodensee);45468 Mülheim an der Ruhr;66386 St. Ingbert;67433 Neustadt an der Weinstraße;
        15230 Frankfurt (Oder);44575 Castrop-Rauxel;82467 Garmisch-Partenkirchen''',
    ('FR', 'tuning'): '''75002 Paris;69003 Lyon;13001 Marseille;31000 Toulouse;06000 Nice;44000 Nantes;67000 Strasbourg;33000 Bordeaux;
        59000 Lille;35000 Rennes;13100 Aix-en-Provence;93200 Saint-Denis;76600 Le Havre;17000 La Rochelle;75008 Paris CEDEX 08''',
    ('FR', 'untouched'): '''38000 Grenoble;21000 Dijon;49000 Angers;30000 Nîmes;63000 Clermont-Ferrand;29200 Brest;20000 Ajaccio;
        01000 Bourg-en-Bresse;94240 L'Haÿ-les-Roses;59491 Villeneuve-d'Ascq;42000 Saint-Étienne;72000 Le Mans;85100 Les Sables-d'Olonne;
        92200 Neuilly-sur-Seine;38040 Grenoble Cedex 9''',
    ('ES', 'tuning'): '''28013 Madrid Madrid;08001 Barcelona Barcelona;46001 Valencia Valencia;41001 Sevilla Sevilla;50001 Zaragoza Zaragoza;
        29001 Málaga Málaga;48001 Bilbao Vizcaya;30001 Murcia Murcia;28223 Pozuelo-de-Alarcón Madrid;36201 Vigo Pontevedra;
        33201 Gijón Asturias;20001 San-Sebastián Guipúzcoa''',
    ('ES', 'untouched'): '''03001 Alicante Alicante;14001 Córdoba Córdoba;47001 Valladolid Valladolid;18001 Granada Granada;33001 Oviedo Asturias;
        08201 Sabadell Barcelona;30201 Cartagena Murcia;11401 Jerez-de-la-Frontera Cádiz;39001 Santander Cantabria;
        08901 L'Hospitalet-de-Llobregat Barcelona;28850 Torrejón-de-Ardoz Madrid;48930 Getxo Bizkaia''',
    ('US', 'tuning'): '''62704 Springfield IL Illinois;10001 New York NY New-York;90012 Los Angeles CA California;60601 Chicago IL Illinois;
        77002 Houston TX Texas;85004 Phoenix AZ Arizona;63101 St. Louis MO Missouri;02108 Boston MA Massachusetts;84101 Salt Lake City UT Utah;
        64106 Kansas City MO Missouri;76102 Fort Worth TX Texas;97116 Forest Grove OR Oregon;25301 Charleston WV West-Virginia''',
    ('US', 'untouched'): '''97204 Portland OR Oregon;98101 Seattle WA Washington;80202 Denver CO Colorado;33130 Miami FL Florida;
        55101 St. Paul MN Minnesota;84060 Park City UT Utah;54301 Green Bay WI Wisconsin;27101 Winston-Salem NC North-Carolina;96813 Honolulu HI Hawaii;
        89101 Las Vegas NV Nevada;70801 Baton Rouge LA Louisiana;83814 Coeur d'Alene ID Idaho;60045 Lake Forest IL Illinois;63366 O'Fallon MO Missouri''',
}

STREETS = {
    ('IT', 'tuning'): 'Via Roma;Corso Francia;C.so Vittorio Emanuele II;Via XX Settembre;Piazza Garibaldi;Viale dei Mille;Via 4 Novembre;P.zza Dante;Strada del Nobile',
    ('IT', 'untouched'): "Via Mazzini;Largo Augusto;V.le Europa;Via 25 Aprile;Vicolo Stretto;Contrada Sant'Anna;Via della Scala;Piazzale Loreto;Lungomare Colombo",
    ('DE', 'tuning'): 'Hauptstraße;Bahnhofstr.;Goethestraße;Am Markt;Lange Gasse;Unter den Linden;Straße des 17. Juni;Kastanienallee',
    ('DE', 'untouched'): 'Schillerstr.;Ringstraße;Im Winkel;Alter Graben;Rosenweg;Karl-Marx-Allee;An der Alster;Platz der Republik',
    ('FR', 'tuning'): "rue de la Paix;avenue Victor Hugo;boulevard Saint-Michel;place Bellecour;impasse des Lilas;rue du 8 Mai 1945;quai des Chartrons",
    ('FR', 'untouched'): "rue Jean Jaurès;av. de la République;chemin des Vignes;allée des Tilleuls;rue du 11 Novembre;cours Mirabeau;bd Voltaire",
    ('ES', 'tuning'): 'Calle Mayor;C/ Alcalá;Avda. de la Constitución;Plaza de España;Paseo de Gracia;Ronda de Toledo;Calle 2 de Mayo',
    ('ES', 'untouched'): 'Calle Real;Avenida Andalucía;C/ San Juan;Plaza del Sol;Carrer de Balmes;Camino Viejo;Travesía de la Paz',
    ('US', 'tuning'): 'Main St;N Oak Avenue;Elm Street;W 5th Ave;Sunset Blvd;County Road 12;Maple Dr;Martin Luther King Jr Blvd',
    ('US', 'untouched'): 'Pine Street;S Cedar Ln;2nd Avenue;NE Broadway St;Lincoln Hwy;Hickory Ct;Park Road;State Route 9',
}

NUMBERS = {
    'IT': ['12', '12/A', '3', '145', '7 bis', '22-24', 'snc', '1/B'],
    'DE': ['5', '12a', '103', '7-9', '24', '1 b'],
    'FR': ['12', '12 bis', '3', '145', '7 ter', '22'],
    'ES': ['5', '12', '103', '24', '7 bis'],
    'US': ['123', '1', '4500', '12B', '987', '10250'],
}

COUNTRIES = {
    'IT': ['Italia', 'Italy', 'ITALIA'], 'DE': ['Deutschland', 'Germany', 'Germania'], 'FR': ['France', 'Francia', 'FRANCE'],
    'ES': ['España', 'Spain', 'Spagna'], 'US': ['USA', 'United States', 'U.S.A.'],
}


def towns(country, half):
    for town in TOWNS[country, half].replace('\n', '').split(';'):
        words = town.split()
        tail = {'IT': 1, 'ES': 1, 'US': 2}.get(country, 0)
        code, name, regions = words[0], words[1:len(words) - tail], words[len(words) - tail:] if tail else []
        if country in ('ES', 'US'):
            regions = [region.replace('-', ' ') for region in regions]
        if country == 'ES':
            name = [word.replace('-', ' ') for word in name]
        yield code, ' '.join(name), regions


def street_line(country, street, number, chance):
    if country in ('FR', 'US'):
        return number + (', ' if country == 'FR' and chance.random() < .2 else ' ') + street
    return street + (', ' if chance.random() < .35 and country != 'DE' else ' ') + number


def addition(country, chance):
    kinds = {
        'IT': ['scala B', 'int. 4', 'piano 2'], 'DE': ['3. OG', 'Hinterhaus'], 'FR': ['Bât. C', 'Appt 12'],
        'ES': ['3º B', '1º izda', 'bajo'], 'US': ['Apt 4', 'Suite 210', '#7'],
    }
    return chance.choice(kinds[country]) if chance.random() < .25 else None


def place(country, code, town, regions, chance):
    """Postcode, town and province as written, and the province that is to come out."""
    if country == 'US':
        state = regions[0] if chance.random() < .8 else regions[1]
        code += '-%04d' % chance.randrange(1, 9999) if chance.random() < .2 else ''
        return chance.choice(['%s, %s %s'] * 4 + ['%s %s %s', '%s, %s, %s']) % (town, state, code), code, state
    prefix = {'DE': 'D-', 'FR': 'F-', 'ES': 'E-', 'IT': 'I-'}[country] if chance.random() < .08 else ''
    if country == 'IT':
        form = chance.choice(['%s %s %s', '%s %s (%s)', '%s %s', '%s - %s', '%s %s - %s', '%s %s, %s', '%s %s (%s)', '%s %s %s'])
        values = (prefix + code, town) + ((regions[0],) if form.count('%') == 3 else ())
        return form % values, code, regions[0] if len(values) == 3 else ''
    if country == 'ES':
        form = chance.choice(['%s %s', '%s %s', '%s %s (%s)', '%s %s, %s', '%s-%s', '%s - %s'])
        values = (prefix + code, town) + ((regions[0],) if form.count('%') == 3 else ())
        return form % values, code, regions[0] if len(values) == 3 else ''
    return '%s%s %s' % (prefix, code, town), code, ''


def line(country, half, chance):
    code, town, regions = chance.choice(list(towns(country, half)))
    street, number = chance.choice(STREETS[country, half].split(';')), chance.choice(NUMBERS[country])
    more = addition(country, chance)
    first = street_line(country, street, number, chance) + ((', ' if chance.random() < .7 else ' ') + more if more else '')
    last, postcode, province = place(country, code, town, regions, chance)
    bare = .08 if country == 'US' else .25
    between = '\n' if chance.random() < .15 else ' ' if chance.random() < bare else chance.choice([', ', ', ', ', ', ' - ', '; '])
    named = chance.random() < .25
    behind = chance.choice([', ', ', ', ' ', ' - ', '\n']) + chance.choice(COUNTRIES[country]) if named else ''
    given = '' if named and chance.random() < .7 else country
    case = chance.choice([str] * 6 + [str.upper, str.lower])
    cell = case(first + between + last + behind)
    made = [case(part) for part in (postcode, town, province, street, number)]
    if country == 'IT':
        made[2], made[4] = province, 'SNC' if number == 'snc' else made[4]
    return [half, country, given, cell.replace('\n', '\\n'), *made]


def main(out):
    chance = random.Random(18)
    with open(out, 'w', encoding='utf-8', newline='') as file:
        file.write('half\tcountry\tgiven\tcell\tpostcode\tcity\tprovince\tstreet\tnumber\n')
        for country in COUNTRIES:
            for half in ('tuning', 'untouched'):
                for _ in range(EACH):
                    file.write('\t'.join(line(country, half, chance)) + '\n')


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
