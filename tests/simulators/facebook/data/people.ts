// Knows who writes on the simulated network. All invented, except the two institutions. Must not know what they write.
import type { Person } from './shapes.ts';

const person = (id: string, name: string, path: string | null): Person => ({ id, name, path });

export const INAIL = person('100064000000001', 'Inail', 'inail');
export const POLIMI = person('100064000000002', 'Politecnico di Milano', 'polimi');

export const CARLA = person('100001000000011', 'Carla Finta', 'carla.finta');
export const UGO = person('100001000000012', 'Ugo Inventato', 'Ugo.Inventato.77');
export const ROSA = person('100001000000013', 'Rosa Esempio', 'profile.php');
export const GINO = person('100001000000014', 'Gino Provetta', 'people/Gino-Provetta/100001000000014');
export const NADIA = person('100001000000015', 'Nadia D’Ipotesi', 'nadia.dipotesi');
export const OSVALDO = person('100001000000016', 'Osvaldo Fantasia 🛠️', 'profile.php');
export const LIDIA = person('100001000000017', 'Lidia Modello', 'lidiamodello');
export const ZENO = person('100001000000018', 'Zeno Finzione', 'zeno.finzione.9');
export const AGEVOLA = person('100064000000021', 'Agevola Finta & Partner', 'agevolafinta');
export const IVANA = person('100001000000019', 'Ivana Immaginaria', 'ivana.immaginaria');
export const TULLIO = person('100001000000020', 'Tullio Supposto', 'profile.php');
export const MIRKO = person('100001000000021', 'Mirko Campione', 'mirko.campione.5');
export const AISHA = person('100001000000022', 'Aisha Esempi', 'aisha.esempi');
export const BRUNO = person('100001000000023', 'Bruno Congettura', 'bruno.congettura');
export const DORA = person('100001000000024', 'Dora Di Prova', 'doradiprova');
export const JOHN = person('100001000000025', 'John Placeholder', 'john.placeholder.31');
export const NOTES = person('100064000000022', 'Appunti Finti', 'appuntifinti');
export const ANONYMOUS = person('0', 'Anonymous participant 351', null);
