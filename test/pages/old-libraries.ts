// Libraries that change what all scripts of a page share.
import { existsSync, readFileSync } from 'node:fs';

const inPackage = (path: string): string =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');

/** As MooTools and Prototype.js do it: classes of their own under the platform's names, and more methods for everything. */
const standIn = `
  (function () {
    function Type(name) {
      function Constructor(given) { if (given && given.nodeType) return given; this.name = name; this.given = given; }
      Constructor.prototype.$family = function () { return name.toLowerCase(); };
      Constructor.implement = function (methods) { for (var key in methods) Constructor.prototype[key] = methods[key]; };
      return Constructor;
    }
    ['Event', 'DOMEvent', 'Document', 'Window', 'Elements', 'Options', 'Events', 'Class', 'Request', 'Field', 'Hash'].forEach(function (name) {
      window[name] = Type(name);
    });
    var Native = window.Element;
    window.Element = function (tag, attributes) {
      var element = document.createElement(tag);
      for (var name in attributes || {}) element.setAttribute(name, attributes[name]);
      return element;
    };
    window.Element.prototype = Native.prototype;
    var more = {
      each: function (use) { for (var index = 0; index < this.length; index++) use(this[index], index); },
      clean: function () { return this.filter(function (item) { return item != null; }); },
      contains: function (item) { return this.indexOf(item) !== -1; },
      toArray: function () { return [].slice.call(this); },
    };
    for (var name in more) Array.prototype[name] = more[name];
    Array.prototype.entries = more.toArray;
    Array.prototype.reverse = (function (native) { return function (inline) { return native.call(inline === false ? this.slice() : this); }; })(Array.prototype.reverse);
    Array.from = function (item) { return item == null ? [] : item.length === undefined ? [item] : [].slice.call(item); };
    Object.values = function (object) { var found = []; for (var key in object) found.push(object[key]); return found; };
    Function.prototype.bind = function (self) {
      var method = this, first = [].slice.call(arguments, 1);
      return function () { return method.apply(self, first.concat([].slice.call(arguments))); };
    };
    Function.prototype.extend = Function.prototype.methodize = function () { return this; };
    String.prototype.contains = function (part) { return this.indexOf(part) !== -1; };
    window.$ = function (id) { return typeof id === 'string' ? document.getElementById(id) : id; };
    window.$$ = function (selector) { return document.querySelectorAll(selector); };
  })();`;

/** Debian's packages `libjs-mootools` and `libjs-prototype`: they are on no other shelf as one file for browsers. */
const debian = Object.entries({
  MooTools: '/usr/share/javascript/mootools/mootools.js',
  'Prototype.js': '/usr/share/javascript/prototype/prototype.js',
});

/** Those that this machine does not have. */
export const ABSENT = debian.filter(([, path]) => !existsSync(path)).map(([name]) => name);

/** Each as the text of a script. Those of Debian where they are installed. */
export const LIBRARIES: Record<string, string> = {
  'a library of the old kind': standIn,
  // Of all that is shared they change nothing: each can be on the page beside the others.
  'jQuery 1 to 4': ['jquery1', 'jquery2', 'jquery3', 'jquery']
    .map((name) => inPackage(`${name}/dist/jquery.js`))
    .join('\n;'),
  'zone.js': inPackage('zone.js/bundles/zone.umd.js'),
  'SES lockdown': `${inPackage('ses/dist/lockdown.umd.js')}\n;lockdown();
    if (!Object.isFrozen(Array.prototype)) throw new Error('Nothing is locked');`,
  ...Object.fromEntries(
    debian.filter(([name]) => !ABSENT.includes(name)).map(([name, path]) => [name, readFileSync(path, 'utf8')]),
  ),
};
