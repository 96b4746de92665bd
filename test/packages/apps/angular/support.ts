import 'bt-support-elements/define';
import { Component, CUSTOM_ELEMENTS_SCHEMA, Input, signal } from '@angular/core';

@Component({
  selector: 'app-support',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <bt-support-session
      type="chat"
      rep-id="12"
      rep-name="John"
      [options]="{ customer: { name: customer } }"
      (bt-session-launch)="display.set($event.display)"
    ></bt-support-session>
    <output>{{ display() }}</output>
  `,
})
export class Support {
  @Input() customer = '';
  readonly display = signal('');
}
