/** What people see: pages over HTTP, and the whole way in a real browser. */
package jp.musubi.app.web;
