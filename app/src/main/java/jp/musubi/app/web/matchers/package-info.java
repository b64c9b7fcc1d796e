/** The matcher: what is in force, what was before, and training it from decisions. */
package jp.musubi.app.web.matchers;
