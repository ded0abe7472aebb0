/** True only under `npm start` and in the tests; set when the worker is built. */
declare const LOCAL: boolean
