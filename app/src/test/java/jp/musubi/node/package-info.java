/** Starting, stopping, damage and repair. */
package jp.musubi.node;
