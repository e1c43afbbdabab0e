import type {Answer} from '../model/answer.js';

/** What a key asks of the world outside the explorer's state. */
export type Effect =
	| {readonly type: 'copy'; readonly text: string}
	| {readonly type: 'export'; readonly answer: Answer; readonly name: string}
	| {readonly type: 'save-bookmarks'}
	| {readonly type: 'reload'}
	| {readonly type: 'redraw'}
	| {readonly type: 'suspend'}
	| {readonly type: 'quit'; readonly exitCode: number};
