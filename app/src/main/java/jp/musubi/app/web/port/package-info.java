/** What pages need from the node that runs them: each capability declared here by its consumer, implemented by the wiring. */
package jp.musubi.app.web.port;
