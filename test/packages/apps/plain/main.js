import 'bt-support-elements/define';
import { configure } from 'bt-support-elements';

configure({ site: 'support.example.com' });
