/** What comes in from the network: behind proxies, without a session, slowly, in great numbers. */
package jp.musubi.app.entrance;
