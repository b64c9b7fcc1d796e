/** Starting, stopping, damage and repair. */
package jp.musubi.app.node;
