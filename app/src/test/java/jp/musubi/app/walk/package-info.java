/** The days of real users, step by step in a real browser, on the screen of a PC and on that of a phone. */
package jp.musubi.app.walk;
