<?php
// Installs WordPress with its own installer, and prints its version: `php install.php FOLDER < users.json`.
// The users are a list of `login`, `password` and `role`; the first one is the administrator.

define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

$users = json_decode( stream_get_contents( STDIN ), true, 512, JSON_THROW_ON_ERROR );
$admin = array_shift( $users );

wp_install( 'A site', $admin['login'], 'admin@example.com', false, '', $admin['password'] );

foreach ( $users as $user ) {
	$id = wp_insert_user(
		array(
			'user_login' => $user['login'],
			'user_pass'  => $user['password'],
			'user_email' => $user['login'] . '@example.com',
			'role'       => $user['role'],
		)
	);
	if ( is_wp_error( $id ) ) {
		throw new Exception( $id->get_error_message() );
	}
}

// Everybody has seen the editor's welcome.
foreach ( get_users( array( 'fields' => 'ID' ) ) as $id ) {
	$preferences = array(
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'_modified'      => gmdate( 'c' ),
	);
	update_user_meta( $id, $wpdb->get_blog_prefix() . 'persisted_preferences', $preferences );
}

// Their pictures come from another server.
update_option( 'show_avatars', 0 );

echo $wp_version;
