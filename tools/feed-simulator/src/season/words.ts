/** Invented places, teams and people. Names are made of parts, so that none is meant to be anybody. */
export const places: ReadonlyArray<readonly [city: string, state: string, tricode: string]> = [
  ['Alder Bay', 'WA', 'ALB'],
  ['Amberford', 'OH', 'AMB'],
  ['Birchmere', 'MI', 'BIR'],
  ['Blue Harbor', 'ME', 'BLH'],
  ['Calder Falls', 'OR', 'CAL'],
  ['Cinder Creek', 'NV', 'CIN'],
  ['Copperfield', 'AZ', 'COP'],
  ['Drift Point', 'NC', 'DRI'],
  ['Eastmarch', 'NJ', 'EAS'],
  ['Elmhaven', 'IL', 'ELM'],
  ['Fairwater', 'WI', 'FAI'],
  ['Fenwick', 'GA', 'FEN'],
  ['Glasshill', 'PA', 'GLA'],
  ['Greyport', 'MA', 'GRE'],
  ['Hollow Oak', 'TN', 'HOL'],
  ['Ironvale', 'IN', 'IRO'],
  ['Juniper Rock', 'CO', 'JUN'],
  ['Kestrel Cove', 'CA', 'KES'],
  ['Lakeholm', 'MN', 'LAK'],
  ['Marrow Ridge', 'MT', 'MAR'],
  ['Northgate', 'NY', 'NOR'],
  ['Old Quarry', 'VT', 'OLD'],
  ['Palisade', 'CA', 'PAL'],
  ['Quillon', 'LA', 'QUI'],
  ['Redmoor', 'TX', 'RED'],
  ['Saltmarsh', 'FL', 'SAL'],
  ['Tallgrass', 'KS', 'TAL'],
  ['Umberton', 'MO', 'UMB'],
  ['Vesper Sound', 'WA', 'VES'],
  ['Wintermere', 'AK', 'WIN'],
];

export const nicknames = (
  'Lanterns Herons Otters Tides Kites Larks Harriers Beacons Cranes Anvils Drifters Foxgloves Sextants Millers ' +
  'Ferrymen Glaciers Weavers Moths Gannets Plovers Curlews Mistrals Lamplighters Stonecutters Windmills Tinkers ' +
  'Nightjars Starlings Hedgehogs Wayfarers Saltmakers Brambles'
).split(' ');

export const givenNames = (
  'Adrin Anselm Arlo Bastien Benno Caleb Caspian Cyrus Dario Davin Desmond Elio Emeka Ezra Fabian Felix Gideon Hale ' +
  'Hugo Idris Ilan Ivo Jalen Jarek Jonah Kael Kofi Lamar Leif Lucian Mateo Milan Nico Noam Odell Omari Orrin Pascal ' +
  'Quincy Rafe Remy Rowan Saul Silas Soren Tariq Teo Tobin Ulric Vance Viktor Wes Xavi Yannick Zane Zeke'
).split(' ');

export const familyStarts = (
  'Ash Bel Brin Cal Car Cor Dal Dun El Fal Far Gal Gar Hal Har Hol Kel Kir Lan Lar Mal Mar Mer Mor Nar Nor ' +
  'Or Pell Quar Ral Ren Ros Sal Sel Tal Tar Thor Val Ver Wel Wen Wil Yar'
).split(' ');

export const familyEnds = (
  'aro bourne by croft den dine dray ellis fen field ford gate grove ham hurst idge iman inger iso lan ley mire ' +
  'mond more nell ner oway quist rano rell rick rin shaw son stead tane ter tide vane ver wick win worth'
).split(' ');

export const arenaKinds = ['Arena', 'Center', 'Fieldhouse', 'Garden', 'Hall', 'Pavilion'];

export const injuries = [
  'Left Ankle Sprain',
  'Right Knee Soreness',
  'Lower Back Spasms',
  'Illness',
  'Left Wrist Strain',
];
