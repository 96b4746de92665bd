// The templates are compiled in the browser.
import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Support } from './support.js';

const isAway = (): boolean => location.hash === '#away';

@Component({
  selector: 'app-root',
  imports: [Support],
  host: { '(window:hashchange)': 'follow()' },
  template: `
    <input id="customer" #field (input)="customer.set(field.value)" />
    <a href="#away">Away</a>
    @if (isAway()) {
      <p id="elsewhere">Elsewhere</p>
    } @else {
      <app-support [customer]="customer()" />
    }
  `,
})
class App {
  readonly customer = signal('');
  readonly isAway = signal(isAway());

  follow(): void {
    this.isAway.set(isAway());
  }
}

void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
