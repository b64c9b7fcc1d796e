/** The two ways into the core, for pages, API, import and command line alike: commands in, questions out. */
package jp.musubi.app.gateway;
