// A process of its own that writes into a store: `writer.ts FOLDER NAME COUNT`. COUNT `endless` writes until it is killed.
import {openStore} from '../../source/store/store.js';
import {report} from './stores.js';

const [folder = '', name = '', count = ''] = process.argv.slice(2);
const store = openStore(folder, {create: true});
const last = count === 'endless' ? Number.POSITIVE_INFINITY : Number(count);
for (let n = 0; n < last; n++) {
	await store.put(report(`${name}-${n % 20}`, `${n}.00`));
	await store.writeSettings('settings', settings => ({...settings, written: Number(settings.written ?? 0) + 1}));
	process.stdout.write('.');
}
