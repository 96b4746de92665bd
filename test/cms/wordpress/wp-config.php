<?php
// Takes the place of WordPress's own settings. What changes from run to run comes from `site.ts`, in the environment.

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'WORDPRESS_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';

define( 'WP_HOME', getenv( 'WORDPRESS_URL' ) );
define( 'WP_SITEURL', WP_HOME );

// Made anew in each run, so that no login of an earlier site is good for this one.
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( "{$name}_KEY", getenv( 'WORDPRESS_SECRET' ) . $name );
	define( "{$name}_SALT", $name . getenv( 'WORDPRESS_SECRET' ) );
}

// A test changes the rule while the site runs, as a host does that hardens its sites.
if ( file_exists( __DIR__ . '/filter-everybody' ) ) {
	define( 'DISALLOW_UNFILTERED_HTML', true );
}

// The site asks no other server, and does nothing by itself while a test looks at it.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );

// Faults of plugins are to be seen in PHP's log, and not in pages.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
