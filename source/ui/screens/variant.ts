import {unitIdentity} from '../../query/unit-identity.js';
import type {Screen} from '../screen.js';
import {contentsOf, type World} from '../world.js';
import {nextBy, nextSeries} from './comparison.js';
import {cutsOf} from './outline.js';
import {cutOf} from './report-path.js';

const isOfOneUnit = (reports: readonly string[], {library: {catalog = [], aliases}}: World): boolean => {
	const identity = unitIdentity(aliases);
	const own = catalog.filter(({report}) => reports.includes(report));
	return new Set(own.map(({unit}) => identity(unit ?? ''))).size === 1;
};

/** The same view cut another way: the next fund or table of an outline, the next way to compare. */
export const nextVariant = (screen: Screen, world: World): Screen | undefined => {
	if (screen.kind === 'home' && screen.tab === 'findings') {
		return {...screen, map: screen.map !== true};
	}

	if (screen.kind === 'compare') {
		const {by: _, ...rest} = screen;
		const by = isOfOneUnit(screen.reports, world) ? nextSeries(screen.by) : undefined;
		return by === screen.by ? undefined : by === undefined ? rest : {...rest, by};
	}

	const contents = screen.kind === 'report' ? contentsOf(world, screen.report) : undefined;
	if (screen.kind !== 'report' || contents === undefined) {
		return undefined;
	}

	switch (screen.tab) {
		case 'functional':
		case 'economic': {
			const cuts = cutsOf(contents, screen.tab, world);
			const current = screen.path === '' ? 0 : cuts.indexOf(cutOf(screen.path));
			const path = cuts[(current + 1) % cuts.length];
			return path === undefined || cuts.length === 1 ? undefined : {...screen, path};
		}

		case 'problems': {
			return {...screen, all: screen.all !== true};
		}

		case 'years': {
			return {...screen, by: nextBy(contents, screen.by, world)};
		}

		default: {
			return undefined;
		}
	}
};
