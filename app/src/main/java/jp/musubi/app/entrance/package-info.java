/**
 * What stands between the network and everything else: proxies that may speak for a client, where cookies and redirects
 * lead, how long a client may take, and how much it may hold of our memory.
 */
package jp.musubi.app.entrance;
