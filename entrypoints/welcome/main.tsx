// Knows which parts the welcome page is made of. Must not know how they work.
import '../../assets/styles/base.css';
import '../../assets/styles/fields.css';
import '../../assets/styles/setup.css';
import { mount } from '../../components/mount.tsx';
import { SetupApp } from '../../components/setup/setup-app.tsx';
import { setupMaterial } from '../../lib/app/setup-material.ts';

mount(
  <SetupApp page="welcome" material={setupMaterial()} today={new Date().toISOString().slice(0, 10)} />,
  'welcome_title',
);
