/** How the node is doing, and what visitors see while it starts. */
package jp.musubi.app.web.status;
